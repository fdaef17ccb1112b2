import type { ForceConfig } from '#catalogue/forces/force.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { CHOICE_COOKIE, NEAR_COOKIE, YEAR_SECONDS } from '#journey/checking/cookie-choice.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, notificationBanner, table } from '#web/components/content.ts';
import { button, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Page, type PlainContext, pagesFor, type View } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
const PATH = '/cookies';

/** What cookies there are, and the one choice there is about them. Without JavaScript, like everything here. */
export const cookiePages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: PATH,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => view(ctx, {}),
  }),
  plainPage({
    method: 'POST',
    path: PATH,
    allow: 'public',
    audit: 'none: a choice that is kept in the browser alone',
    handler: (ctx) => {
      const chosen = ctx.form.choice('choice', ['yes', 'no']);
      if (chosen === null) return view(ctx, { wrong: true });
      ctx.cookies.set(CHOICE_COOKIE, chosen, YEAR_SECONDS);
      if (chosen === 'no') ctx.cookies.clear(NEAR_COOKIE);
      return { to: `${PATH}?saved=1` };
    },
  }),
];

function view(ctx: PlainContext<ForceConfig, unknown>, state: { wrong?: boolean }): View {
  const { cookies: words } = wordingIn(ctx.site.language).furniture;
  const chosen = ctx.cookies.get(CHOICE_COOKIE);
  const errors = state.wrong ? [{ field: 'choice', message: words.choose }] : [];
  return {
    title: words.title,
    section: PATH,
    ...(state.wrong ? { status: 422, errors } : {}),
    main: html`${ctx.query.has('saved') ? notificationBanner(words.saved, { success: true, title: words.savedTitle }) : null}
<h1 class="govuk-heading-xl">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<h2 class="govuk-heading-m">${words.neededHeading}</h2>
${cookieTable(words.neededHeading, words.needed, words)}
<h2 class="govuk-heading-m">${words.choiceHeading}</h2>
${cookieTable(words.choiceHeading, words.choice, words)}
<form method="post" action="${PATH}" novalidate>${ctx.csrf()}
${radios({
  name: 'choice',
  label: words.question,
  ...(state.wrong ? { error: errorOf(errors, 'choice')! } : {}),
  choices: [
    { value: 'yes', label: words.yes, checked: chosen === 'yes' },
    { value: 'no', label: words.no, checked: chosen === 'no' },
  ],
})}
${button(words.save)}
</form>`,
  };
}

const cookieTable = (
  caption: string,
  rows: readonly { name: string; purpose: string; ends: string }[],
  { columns }: Wording['furniture']['cookies'],
) =>
  table({
    caption,
    captionHidden: true,
    firstIsHeading: true,
    columns: [{ heading: columns.name }, { heading: columns.purpose }, { heading: columns.ends }],
    rows: rows.map((row) => [row.name, row.purpose, row.ends]),
  });
