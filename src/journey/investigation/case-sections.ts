/** What the page of a case shows, section by section. */
import { CONTACT_BY, CONTACT_RESULT, CONTACT_WITH, EVIDENCE_STATES } from '#catalogue/casework/case-words.ts';
import type { CaseItem } from '#store/case-items.ts';
import { type TagColour, table, tag } from '#web/components/content.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { dueInWords } from '#web/durations.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';
import { sayField } from '#web/record-form.ts';
import type { ContactEntry } from './contact-log.ts';
import type { EvidenceLine } from './evidence-checklist.ts';
import { FOUND } from './item-kinds.ts';
import { itemTitle } from './item-words.ts';

/** What every section needs to know of its page. */
export interface SectionAbout {
  /** `/staff/reports/CF-0000001/case` */
  path: string;
  now: Date;
  /** The hidden field of a form; null where this person may only look. */
  csrf: (() => Html) | null;
  nameOf: (username: string) => string;
  /** An outcome stands: what was to be secured for it is pressed no more. */
  ended: boolean;
  /** Whether this person may read records of a kind. */
  maySee: (kind: string) => boolean;
}

const dueCell = (due: Date | null, now: Date): Words =>
  due ? html`<span class="${due < now ? 'cf-late' : ''}">${dueInWords(due, now)}</span>` : 'No date';

/** Something that is to be done, whatever it is: for the list on top of the page. */
export interface NextThing {
  what: string;
  due: Date | null;
  who: string;
  href: string;
  /** Somebody has begun it and waits for an answer. */
  begun?: boolean;
}

/** What is still to be done: what is overdue, of that first what nobody has touched; then the rest, the soonest first. */
export function nextThings(
  actions: readonly CaseItem[],
  evidence: readonly EvidenceLine[],
  duties: readonly { what: string; due: Date; done_at: Date | null }[],
  about: SectionAbout,
): NextThing[] {
  const who = (owner: string | null) => (owner ? about.nameOf(owner) : 'Nobody yet');
  const time = (t: NextThing) => t.due?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const rank = (t: NextThing) => (t.due && t.due < about.now ? Number(t.begun ?? false) : 2);
  return [
    ...actions
      .filter((a) => !a.doneAt)
      .map((a) => ({ what: itemTitle(a), due: a.due, who: who(a.owner), href: `${about.path}/items/${a.id}` })),
    ...evidence
      .filter((e) => !e.settled && !about.ended)
      .map((e) => ({
        what: e.asked ? `Chase: ${e.what}, ${askedInWords(e)}` : `Evidence: ${e.what}`,
        due: e.due,
        begun: e.asked,
        who: who(e.owner),
        href: '#evidence',
      })),
    ...duties
      .filter((d) => !d.done_at)
      .map((d) => ({
        what: `Owed: ${plainWords(d.what)}`,
        due: d.due,
        who: '',
        href: '#owed',
      })),
  ].sort((a, b) => rank(a) - rank(b) || time(a) - time(b));
}

const askedInWords = (e: EvidenceLine): string => (e.askedAt ? `asked for on ${dateInWords(e.askedAt)}` : 'asked for');

export function nextSection(things: readonly NextThing[], shown: number, now: Date): Html {
  return html`${table({
    caption: 'What is to be done, the soonest first',
    captionHidden: true,
    columns: [{ heading: 'What' }, { heading: 'Who' }, { heading: 'When' }],
    rows: things
      .slice(0, shown)
      .map((t) => [html`<a class="govuk-link" href="${t.href}">${t.what}</a>`, t.who, dueCell(t.due, now)]),
    firstIsHeading: true,
    empty: 'Nothing is open. If the work is done, record how it ended.',
  })}${things.length > shown ? html`<p class="govuk-body-s">${things.length - shown} more below.</p>` : ''}`;
}

export function actionsSection(actions: readonly CaseItem[], about: SectionAbout): Html {
  const open = actions.filter((a) => !a.doneAt);
  const done = actions.filter((a) => a.doneAt);
  const row = (a: CaseItem): Words[] => [
    html`<a class="govuk-link" href="${about.path}/items/${a.id}">${itemTitle(a)}</a>`,
    a.owner ? about.nameOf(a.owner) : 'Nobody yet',
    a.doneAt ? `Done ${momentInWords(a.doneAt)}` : dueCell(a.due, about.now),
    about.csrf && !a.doneAt ? doneButton(a, about) : '',
  ];
  return table({
    caption: 'Actions',
    captionHidden: true,
    columns: [
      { heading: 'What' },
      { heading: 'Who' },
      { heading: 'When' },
      { heading: html`<span class="govuk-visually-hidden">Do</span>` },
    ],
    rows: [...open, ...done].map(row),
    firstIsHeading: true,
    empty: 'No action has been set.',
  });
}

const doneButton = (a: CaseItem, about: SectionAbout): Html =>
  html`<form method="post" action="${about.path}/items/${a.id}/done">${about.csrf!()}<input type="hidden" name="seen" value="${a.version}"><button class="cf-linkbutton">Done<span class="govuk-visually-hidden">: ${itemTitle(a)}</span></button></form>`;

const STATE_COLOURS: Readonly<Record<string, TagColour>> = {
  to_ask: 'orange',
  asked: 'blue',
  secured: 'green',
  gone: 'grey',
  not_needed: 'grey',
};

/** The checklist of evidence that expires: what to do, by when and why, and one press for each step. */
export function evidenceSection(lines: readonly EvidenceLine[], about: SectionAbout): Html {
  if (lines.length === 0) return html`<p class="govuk-body">Nothing in the report calls for evidence that expires.</p>`;
  const ended = about.ended && lines.some((e) => !e.settled);
  return html`${ended ? html`<p class="govuk-body-s">The case has ended: what was not secured is no longer waited for.</p>` : ''}<ul class="cf-plainlist">${lines.map(
    (
      e,
    ) => html`<li>${tag(EVIDENCE_STATES[e.state] ?? e.state, STATE_COLOURS[e.state] ?? 'grey')} <strong>${e.what}</strong>${
      e.settled || about.ended || !e.due
        ? ''
        : html`, ${e.asked ? `${askedInWords(e)}, chase: ` : ''}${dueCell(e.due, about.now)}${e.asked && e.expires ? `, ${e.expires < about.now ? 'expired' : 'expires'} on ${dateInWords(e.expires)}` : ''}`
    }
<br>${e.action}${e.note ? html`<br>Note: ${e.note}` : ''}
<br><span class="cf-quiet">${e.because}${e.expiresBecause ? ` ${e.expiresBecause}` : ''}</span>
${about.csrf ? evidenceButtons(e, about) : ''}</li>`,
  )}</ul>`;
}

function evidenceButtons(e: EvidenceLine, about: SectionAbout): Html {
  const steps: readonly [string, string][] = [
    ['asked', 'Asked for'],
    ['secured', 'Secured'],
    ['gone', 'Not there'],
  ];
  const buttons = e.settled ? [] : steps.filter(([state]) => state !== e.state);
  return html`<form method="post" action="${about.path}/evidence/${e.key}">${about.csrf!()}<input type="hidden" name="seen" value="${e.item?.version ?? 0}">
${buttons.map(([state, label]) => html`<button class="cf-linkbutton" name="state" value="${state}">${label}<span class="govuk-visually-hidden">: ${e.what}</span></button> `)}${
  e.item
    ? html`<a class="govuk-link" href="${about.path}/items/${e.item.id}">Note, owner, date<span class="govuk-visually-hidden"> of ${e.what}</span></a>`
    : ''
}</form>`;
}

/** The contact log over every report of the person, the newest first. `here`: the reference of this report. */
export function contactSection(entries: readonly ContactEntry[], here: string, about: SectionAbout): Html {
  if (entries.length === 0) return html`<p class="govuk-body">Nobody has written in it yet.</p>`;
  return html`<ol class="govuk-list">${entries.map((e) => {
    const { body: b } = e;
    const elsewhere = e.reference !== here;
    const href = `/staff/reports/${e.reference}/case/items/${e.id}`;
    return html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${b.at ? momentInWords(new Date(b.at)) : momentInWords(e.changedAt)} · ${CONTACT_WITH[b.with ?? ''] ?? ''} · ${CONTACT_BY[b.by ?? ''] ?? ''} · ${CONTACT_RESULT[b.result ?? ''] ?? ''} · written by ${about.nameOf(e.changedBy)}${elsewhere ? html` · on ${e.reference}, of the same person` : ''}</p>
<p class="govuk-body">${b.words ?? ''}</p>
<p class="govuk-body-s"><a class="govuk-link" href="${href}">${elsewhere ? 'Open' : 'Open or change'}<span class="govuk-visually-hidden"> the entry of ${b.at ? momentInWords(new Date(b.at)) : ''}</span></a></p></li>`;
  })}</ol>`;
}

/** People and things that were found out after the report, each with how it is known (R6.4). */
export function foundSection(items: readonly CaseItem[], about: SectionAbout): Html {
  const rows = FOUND.flatMap((kind) =>
    items
      .filter((i) => i.kind === kind.key && !i.removed)
      .map((i): Words[] => {
        const say = (name: string) => {
          const field = kind.fields.find((f) => f.name === name);
          return field && i.body[name] ? sayField(field, i.body[name]) : '';
        };
        return [
          html`${plainWords(kind.name)}<br><span class="cf-quiet">${say('part')}</span>`,
          html`<a class="govuk-link" href="${about.path}/items/${i.id}">${itemTitle(i)}</a>${i.body.born ? `, ${i.body.born}` : ''}`,
          say('basis'),
          i.body.detail ?? '',
        ];
      }),
  );
  return table({
    caption: 'Found out since the report',
    columns: [{ heading: 'Part' }, { heading: 'Who or what' }, { heading: 'How we know' }, { heading: 'More' }],
    rows,
    firstIsHeading: true,
    empty: 'Nothing has been added to what the report says.',
  });
}

/** Arrests, interviews, bail, charges and statements, the newest first. Each has made something owed to the victim. */
export function stepsSection(steps: readonly CaseItem[], about: SectionAbout): Html {
  if (steps.length === 0) return html`<p class="govuk-body">None is written down.</p>`;
  const at = (i: CaseItem) => i.body.at ?? i.changedAt.toISOString();
  const newest = [...steps].sort((a, b) => (at(a) < at(b) ? 1 : -1));
  return html`<ul class="govuk-list">${newest.map(
    (i) =>
      html`<li><a class="govuk-link" href="${about.path}/items/${i.id}">${itemTitle(i)}</a>, ${momentInWords(new Date(at(i)))}${i.body.detail ? html`<br><span class="cf-quiet">${i.body.detail}</span>` : ''}</li>`,
  )}</ul>`;
}

export function notesSection(notes: readonly CaseItem[], about: SectionAbout): Html {
  if (notes.length === 0) return html`<p class="govuk-body">None.</p>`;
  return html`<ol class="govuk-list">${[...notes]
    .reverse()
    .map(
      (n) =>
        html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${momentInWords(n.changedAt)}, ${about.nameOf(n.changedBy)}</p><p class="govuk-body">${n.body.words ?? ''}</p>${n.body.why ? html`<p class="govuk-body">Because: ${n.body.why}</p>` : ''}<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/items/${n.id}">Open or change<span class="govuk-visually-hidden"> the note of ${momentInWords(n.changedAt)}</span></a></p></li>`,
    )}</ol>`;
}
