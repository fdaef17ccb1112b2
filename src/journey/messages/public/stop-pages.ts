import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { type LinkKind, linkToken, readLinkToken } from '#journey/messages/stop-link.ts';
import type { Tx } from '#store/store.ts';
import { button } from '#web/components/forms.ts';
import { type Endpoint, EndpointRefusal } from '#web/endpoint.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import type { WebStore } from '#web/site.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: it ends messages and shows no record';
const KINDS = ['warnings', 'nudges'] as const;
const kindOf = (word: string): Exclude<LinkKind, 'confirm'> | undefined => KINDS.find((k) => k === word);

const stop = (tx: Tx, kind: string, id: string) => sql`SELECT stop_messages(${kind}, ${id}::uuid)`.execute(tx);

function idIn(kindWord: string, token: string, key: Buffer): { kind: Exclude<LinkKind, 'confirm'>; id: string } | null {
  const kind = kindOf(kindWord);
  const id = kind ? readLinkToken(kind, token, key) : null;
  return kind && id ? { kind, id } : null;
}

/** The link at the foot of a message: a page with one button, because programs that look at links must not stop anything. */
export const stopPages = (key: Buffer): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/stop/:kind/:token',
    allow: 'public',
    audit: AUDIT,
    handler: (ctx) => {
      const words = wordingIn(ctx.site.language).messages;
      const found = idIn(ctx.param('kind'), ctx.param('token'), key);
      if (!found) return broken(words);
      const token = linkToken(found.kind, found.id, key);
      if (ctx.query.has('stopped'))
        return {
          title: words.stoppedTitle,
          main: html`<h1 class="govuk-heading-l">${words.stoppedTitle}</h1><p class="govuk-body">${words.stopped}</p>`,
        };
      const title = words.stopTitles[found.kind];
      return {
        title,
        main: html`<h1 class="govuk-heading-l">${title}</h1>
<form method="post" action="/stop/${found.kind}/${token}/now">${ctx.csrf()}${button(words.stop)}</form>`,
      };
    },
  }),
  page({
    method: 'POST',
    path: '/stop/:kind/:token/now',
    allow: 'public',
    audit: AUDIT,
    handler: async (ctx) => {
      const words = wordingIn(ctx.site.language).messages;
      const found = idIn(ctx.param('kind'), ctx.param('token'), key);
      if (!found) return broken(words);
      await stop(ctx.tx, found.kind, found.id);
      return { to: `/stop/${found.kind}/${linkToken(found.kind, found.id, key)}?stopped=1` };
    },
  }),
];

const broken = (words: Wording['messages']): View => ({
  title: words.brokenTitle,
  status: 404,
  main: html`<h1 class="govuk-heading-l">${words.brokenTitle}</h1><p class="govuk-body">${words.broken}</p>`,
});

/** The same address for mail programs: one POST without cookies or a page stops the messages (RFC 8058). */
export const stopEndpoint = (store: WebStore<Tx>, key: Buffer): Endpoint => ({
  method: 'POST',
  path: '/stop/:kind/:token',
  allow: 'public',
  audit: AUDIT,
  handler: async (request) => {
    const found = idIn(request.param('kind'), request.param('token'), key);
    if (!found) throw new EndpointRefusal(404, 'This address is not whole.');
    await store.as('public', (tx) => stop(tx, found.kind, found.id));
    return { json: { stopped: true } };
  },
});
