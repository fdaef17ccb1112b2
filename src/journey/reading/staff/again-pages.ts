import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Incident } from '#engines/documents/document.ts';
import { INCIDENT } from '#journey/reading/correctable.ts';
import { type Change, changesOf, readToday, takeOver } from '#journey/reading/read-again.ts';
import type { Reading } from '#journey/reading/readings.ts';
import { staffNamer } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { type FieldError, table } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { mayUse, type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { fullLabelOf, labelOf, valueInWords } from './fact-words.ts';
import { foundReading } from './reading-view.ts';
import { shown } from './source-view.ts';
import { CORRECTS_PRESS, SEES_PRESS } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** A text read by an earlier engine, read again: what would change, to be taken over or left. */
export const againPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press/:reading/again',
    allow: SEES_PRESS,
    audit: { op: 'CONSULTATION', recordType: 'reading', records: 'one' },
    handler: async (ctx) => {
      const reading = await foundReading(ctx.tx, ctx.param('reading'));
      ctx.touched(reading.id);
      return againView(ctx, reading);
    },
  }),
  page({
    method: 'POST',
    path: '/staff/press/:reading/again',
    allow: CORRECTS_PRESS,
    audit: { op: 'ALTERATION', recordType: 'reading', records: 'one' },
    handler: async (ctx) => {
      const reading = await foundReading(ctx.tx, ctx.param('reading'));
      const today = await readToday(reading);
      const changes = today.ok ? changesOf(reading, today.value) : [];
      const by = { username: ctx.user.username, at: ctx.now };
      const taken = ctx.form.all('take');
      ctx.touched(reading.id, { fieldsChanged: taken.length > 0 ? ['taken over from the engine of today'] : [] });
      if (taken.length === 0)
        return againView(ctx, reading, [
          { field: 'take-0', message: 'Tick what is to be taken over, or leave it as it is' },
        ]);
      await takeOver(ctx.tx, reading, changes, taken, by);
      return { to: `/staff/press/${reading.id}?done=takenOver` };
    },
  }),
];

async function againView(ctx: Ctx, reading: Reading, errors: readonly FieldError[] = []): Promise<View> {
  const today = await readToday(reading);
  const nameOf = await staffNamer(ctx.tx);
  return {
    title: 'Read again',
    section: '/staff/press',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    before: backLink(`/staff/press/${reading.id}`, shown(reading.title)),
    main: html`<h1 class="govuk-heading-l">What the engine of today reads differently</h1>
<p class="govuk-body" dir="auto">${shown(reading.title)}</p>
${today.ok ? changesView(ctx, reading.id, named(changesOf(reading, today.value), nameOf), errors.length === 0) : html`<p class="govuk-body">${today.error.reason}</p>`}`,
  };
}

const named = (changes: readonly Change[], nameOf: (username: string) => string): Change[] =>
  changes.map((c) => ({ ...c, saidBy: c.saidBy === null ? null : nameOf(c.saidBy) }));

function changesView(ctx: Ctx, id: string, changes: readonly Change[], ticked: boolean): Html {
  const open = changes.filter((c) => c.word !== null);
  const kept = changes.filter((c) => c.word === null);
  const takes = mayUse(CORRECTS_PRESS, ctx.user);
  if (changes.length === 0)
    return html`<p class="govuk-body">Nothing: it reads the text as it stands. Nothing was changed.</p>`;
  const form = html`<form method="post" action="/staff/press/${id}/again">${ctx.csrf()}
<p class="govuk-body">${counted(open.length, 'thing')} would change. What was read first is kept as it was; each that you take over is kept as said by you and can be undone.</p>
${changeTable('What would change', open, takes ? { ticked } : null)}
${takes ? html`<div class="govuk-button-group">${button('Take over what is ticked')}<a class="govuk-link" href="/staff/press/${id}">Leave it as it is</a></div>` : ''}</form>`;
  const left = html`<h2 class="govuk-heading-m">Said by a person, and not changed</h2>
${changeTable('What a person has said, and what is read today', kept, null)}`;
  return html`${open.length > 0 ? form : html`<p class="govuk-body">Nothing would change: all that is read differently was decided by a person.</p>`}
${kept.length > 0 ? left : ''}`;
}

function changeTable(caption: string, changes: readonly Change[], takes: { ticked: boolean } | null): Html {
  return table({
    caption,
    captionHidden: true,
    columns: [{ heading: takes ? 'Take over' : 'What' }, { heading: 'As it stands' }, { heading: 'Read today' }],
    rows: changes.map((c, i) => [
      takes ? tick(c, i, takes.ticked) : nameOf(c),
      html`${words(c.field, c.stands)}${c.saidBy ? html`<br><span class="cf-quiet">Said by ${c.saidBy}</span>` : ''}`,
      words(c.field, c.today),
    ]),
    firstIsHeading: true,
    empty: 'Nothing.',
  });
}

const nameOf = ({ field }: Change): string =>
  field === 'incidents[+]'
    ? 'One more incident'
    : field.endsWith('[+]')
      ? `One more: ${labelOf(field.replace('+', '0')).toLowerCase()}`
      : fullLabelOf(field);

function words(field: string, value: unknown): Html | string {
  if (value === null || value === undefined) return html`<span class="cf-quiet">Nothing</span>`;
  if (typeof value !== 'object') return shown(valueInWords(field.replace('+', '0'), value));
  const parts = INCIDENT.filter((name) => (value as Incident)[name] !== null).map(
    (name) => `${labelOf(`incidents[0].${name}`)}: ${valueInWords(name, (value as Incident)[name])}`,
  );
  return shown(parts.join('; '));
}

/** The tick stands before the name of what would change, so that it is seen on a narrow page too. */
const tick = (c: Change, i: number, ticked: boolean): Html =>
  html`<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="take-${i}" name="take" value="${c.key}"${ticked ? html` checked` : ''}><label class="govuk-label govuk-checkboxes__label" for="take-${i}">${nameOf(c)}<span class="govuk-visually-hidden"> ${words(c.field, c.today)}</span></label></div></div>`;
