import { remaining } from '#journey/reading/correct-many.ts';
import { type FieldPath, INCIDENT, kindOf, LISTS, parseField, type ValueKind } from '#journey/reading/correctable.ts';
import type { Join } from '#journey/reading/joins.ts';
import type { Fact } from '#journey/reading/overlay.ts';
import type { PressRecord } from '#journey/reading/press-records.ts';
import type { IncidentStanding } from '#store/tables-reading.ts';
import { errorOf, type FieldError, tag } from '#web/components/content.ts';
import { button, input, select } from '#web/components/forms.ts';
import { type Html, html, type Part } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';
import { factId, fullLabelOf, isShown, labelOf, valueInWords } from './fact-words.ts';
import { type NumberedFact, shown } from './source-view.ts';

/** What the column of facts is made from. */
export interface FactsGiven {
  id: string;
  facts: readonly Fact[];
  numbered: readonly NumberedFact[];
  partOf: ReadonlyMap<number, number>;
  part: number;
  joins: readonly Join[];
  records: readonly PressRecord[];
  mayCorrect: boolean;
  /** Every fact is shown: all that remain can be accepted at once. */
  isWhole: boolean;
  csrf: () => Html;
  /** What somebody is called, by username. */
  nameOf: (username: string) => string;
  /** The fact whose form for correcting is open, with what was typed and what was wrong. */
  open: { field: string; typed: string | null; reason: string; errors: readonly FieldError[] } | null;
}

const MOST_INCIDENTS = 60;
const MOST_EMPTY = 100;

/** Every fact in its group, each with its number, its words' place, and what can be said of it. */
export function factsView(given: FactsGiven): Html {
  const groups: [string, (field: string) => boolean][] = [
    ['The text', (f) => /^(?:isFraudWarning|fraudType|published|area)$/.test(f)],
    ['Where', (f) => f.startsWith('places[')],
    ['How it is done', (f) => /^(?:impersonated|askedFor|collectedBy)\[/.test(f)],
    ['References and numbers', (f) => /^(?:crimeRefs|phoneNumbers)\[/.test(f)],
    ['Altogether', (f) => f.startsWith('aggregate.')],
  ];
  const incidents = given.facts.filter((f) => /^incidents\[\d+\]$/.test(f.field)).slice(0, MOST_INCIDENTS);
  const sections = groups.map(([title, wanted]) => {
    const items = given.numbered.filter(({ fact }) => wanted(fact.field));
    return items.length === 0
      ? ''
      : html`<section><h3 class="govuk-heading-s">${title}</h3><ul class="cf-facts">${items.map((i) => factItem(i, given))}</ul></section>`;
  });
  const [text, ...rest] = sections;
  const left = given.isWhole ? remaining(given.facts).length : 0;
  return html`${given.mayCorrect ? html`<form id="say" method="post" action="/staff/press/${given.id}/facts">${given.csrf()}</form>${left > 1 ? html`<p class="cf-fact__do"><button form="say" name="acceptAll" value="yes">Accept all ${left} that remain</button></p>` : ''}` : ''}
${text}${incidents.map((i) => incidentView(i, given))}${rest}`;
}

/** The buttons belong to one form at the top, so that the page holds one token and not one a fact. */
const say = (verdict: 'accept' | 'reject', field: string): Html =>
  html`<button form="say" name="${verdict}" value="${field}" data-do="${verdict}">${verdict === 'accept' ? 'Accept' : 'Reject'}<span class="govuk-visually-hidden"> ${fullLabelOf(field)}</span></button>`;

function factItem({ fact, number }: NumberedFact, given: FactsGiven): Html {
  const { field, said } = fact;
  const isOpen = given.open?.field === field;
  return html`<li class="cf-fact${said ? ` cf-fact--${said.verdict}` : ''}" id="${factId(field)}" data-fact>
<p>${number}. ${labelOf(field)}: <strong class="cf-fact__value" dir="auto">${shown(valueInWords(field, said?.verdict === 'rejected' ? fact.read : fact.now))}</strong> ${verdictTag(fact)}</p>
${wasRead(fact, given)}${isOpen ? correctForm(fact, given) : doings(fact, number, given)}</li>`;
}

function verdictTag({ said }: Fact): Html | '' {
  if (!said) return '';
  const colour = { accepted: 'green', added: 'green', corrected: 'blue', rejected: 'grey', undone: 'grey' } as const;
  return html`${tag(plainWords(said.verdict), colour[said.verdict])}`;
}

function wasRead({ field, read, said }: Fact, { nameOf }: FactsGiven): Html | '' {
  if (!said || said.verdict === 'accepted') return '';
  const before = said.verdict === 'corrected' ? html`Read as ${shown(valueInWords(field, read)).toLowerCase()}. ` : '';
  return html`<p class="cf-fact__was">${before}By ${nameOf(said.byWhom)}${said.reason ? html`: ${shown(said.reason)}` : ''}.</p>`;
}

function doings({ field, said, evidence }: Fact, number: number, given: FactsGiven): Html {
  const part = given.partOf.get(number);
  const words =
    evidence.length === 0 || part === undefined
      ? html`<span class="cf-fact__was">No words of the text</span>`
      : html`<a class="govuk-link" href="${part === given.part ? '' : `/staff/press/${given.id}?part=${part}`}#w-${number}" data-do="words">Words<span class="govuk-visually-hidden"> of fact ${number}</span></a>`;
  if (!given.mayCorrect) return html`<div class="cf-fact__do">${words}</div>`;
  const verdict = said?.verdict;
  return html`<div class="cf-fact__do">${words}${verdict === 'accepted' || verdict === 'corrected' || verdict === 'added' ? '' : say('accept', field)}
<a class="govuk-link" href="/staff/press/${given.id}?correct=${encodeURIComponent(field)}#value" data-do="correct">Correct<span class="govuk-visually-hidden"> ${fullLabelOf(field)}</span></a>
${verdict === 'rejected' ? '' : say('reject', field)}${said ? undoButton(said.id, `what was said of ${fullLabelOf(field)}`) : ''}</div>`;
}

export const undoButton = (correction: number, about: string): Html =>
  html`<button form="say" name="undo" value="${correction}">Undo<span class="govuk-visually-hidden"> ${about}</span></button>`;

function correctForm(fact: Fact, given: FactsGiven): Html {
  const { field } = fact;
  const errors = given.open?.errors ?? [];
  return html`<form method="post" action="/staff/press/${given.id}/facts" novalidate>${given.csrf()}<input type="hidden" name="correct" value="${field}">
${valueField(field, given.open?.typed ?? plainValue(fact.now), errors)}
${input({ name: 'reason', label: 'Why (optional)', value: given.open?.reason ?? '' })}
<div class="govuk-button-group">${button('Save the right value')}<a class="govuk-link" href="/staff/press/${given.id}#${factId(field)}">Leave it</a></div></form>`;
}

/** The value in the form people type it. */
const plainValue = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

/** A field for a value of that path: a list of choices where there are some, else a box that says how to write it. */
function valueField(field: string, value: string, errors: readonly FieldError[]): Html {
  const path = parseField(field);
  const kind = path && kindOf(path);
  const label = `The right value of “${fullLabelOf(field)}”`;
  const about = { name: 'value', label, error: errorOf(errors, 'value') };
  if (kind?.kind === 'choice' || kind?.kind === 'yesno') {
    const choices = kind.kind === 'yesno' ? ['yes', 'no'] : kind.choices;
    const options = choices.map((c) => ({ value: c, label: choiceInWords(field, c), selected: c === value }));
    return select({ ...about, options: [{ value: '', label: 'Choose' }, ...options] });
  }
  return input({ ...about, value, hint: kind ? HINTS[kind.kind] : undefined });
}
const choiceInWords = (field: string, code: string): string =>
  code === 'yes' || code === 'no' ? plainWords(code) : valueInWords(field, code);
const HINTS: Partial<Record<ValueKind['kind'], string>> = {
  date: 'A day like 17 March 2020, or a month like March 2020',
  pounds: 'A sum like 6,000',
  whole: 'A whole number',
};

const STANDINGS: Record<IncidentStanding, { words: string; colour: 'green' | 'grey' | 'yellow' }> = {
  read: { words: 'Waits for a decision', colour: 'yellow' },
  accepted: { words: 'Accepted', colour: 'green' },
  rejected: { words: 'Rejected', colour: 'grey' },
};

function incidentView(whole: Fact, given: FactsGiven): Html {
  const n = Number(/\d+/.exec(whole.field)![0]);
  const verdict = whole.said?.verdict;
  const standing: IncidentStanding =
    verdict === 'accepted' || verdict === 'added' ? 'accepted' : verdict === 'rejected' ? 'rejected' : 'read';
  const { words, colour } = STANDINGS[standing];
  const items = given.numbered.filter(({ fact }) => fact.field.startsWith(`incidents[${n}].`));
  const record = given.records.find((r) => r.n === n && r.withdrawn_at === null);
  const decide = given.mayCorrect
    ? html`<div class="cf-fact__do">${standing === 'accepted' ? '' : say('accept', whole.field)}${standing === 'rejected' ? '' : say('reject', whole.field)}${whole.said ? undoButton(whole.said.id, `what was said of incident ${n + 1}`) : ''}</div>`
    : '';
  return html`<section class="cf-incident cf-incident--${standing}" id="${factId(whole.field)}" data-fact>
<h3 class="govuk-heading-s">Incident ${n + 1} ${tag(words, colour)}</h3>${decide}
${record ? html`<p class="govuk-body-s">Intelligence record <a class="govuk-link" href="/staff/press/picture#${record.reference}">${record.reference}</a>, graded ${record.source_grade}${record.info_grade}${record.handling}.</p>` : ''}
<ul class="cf-facts">${items.map((i) => factItem(i, given))}</ul>${joinsView(n, given)}${given.mayCorrect && standing !== 'rejected' ? html`<p class="cf-fact__do"><a class="govuk-link" href="/staff/press/${given.id}/incidents/${n}/join">Another text tells of it too<span class="govuk-visually-hidden">: join incident ${n + 1} with that</span></a></p>` : ''}</section>`;
}

function joinsView(n: number, given: FactsGiven): Html | '' {
  const joins = given.joins.filter((j) => j.n === n);
  if (joins.length === 0) return '';
  return html`<h4 class="govuk-heading-s">Other tellings of it</h4><ul class="cf-facts">${joins.map((j) => joinItem(j, given))}</ul>`;
}

function joinItem(j: Join, given: FactsGiven): Html {
  const link = html`<a class="govuk-link" href="/staff/press/${j.other}#${factId(`incidents[${j.otherN}]`)}">${shown(j.title)}</a>${j.publisher ? html`, ${shown(j.publisher)}` : ''}`;
  const reasons: Part[] = j.reasons.map((r) => html`<li>${shown(r.because)}</li>`);
  const form = (part: boolean): Html | '' =>
    given.mayCorrect
      ? html`<form method="post" action="/staff/press/${given.id}/joins/${j.id}">${given.csrf()}<input type="hidden" name="part" value="${part ? 'yes' : 'no'}"><div class="cf-fact__do"><button>${part ? 'These are two incidents' : 'Join them again'}<span class="govuk-visually-hidden">: ${shown(j.title)}</span></button></div></form>`
      : '';
  return j.partedBy
    ? html`<li class="cf-fact"><p>${link}</p><p class="cf-fact__was">Told apart by ${given.nameOf(j.partedBy)}.</p>${form(false)}</li>`
    : html`<li class="cf-fact"><p>${link}</p><p>Taken for the same incident${j.joinedBy === 'engine' ? '' : ` by ${given.nameOf(j.joinedBy)}`} because:</p><ul class="govuk-list govuk-list--bullet">${reasons}</ul>${form(true)}</li>`;
}

/** A form for what the reading has missed: empty values of what was read, one more of a list, or a whole incident. */
export function missingForms(given: FactsGiven, incidentErrors: readonly FieldError[]): Html {
  const empty = given.facts.filter((f) => !isShown(f) && !/^incidents\[\d+\]$/.test(f.field)).slice(0, MOST_EMPTY);
  const lists = LISTS.map((name) => ({
    value: `${name}[+]`,
    label: `One more: ${labelOf(`${name}[0]`).toLowerCase()}`,
  }));
  const options = [...empty.map((f) => ({ value: f.field, label: fullLabelOf(f.field) })), ...lists];
  const errors = given.open?.errors ?? [];
  return html`<form method="post" action="/staff/press/${given.id}/facts" novalidate>${given.csrf()}
<h3 class="govuk-heading-s">A fact that was missed</h3>
${select({ name: 'missing', label: 'What', options, error: errorOf(errors, 'missing') })}
${input({ name: 'missingValue', label: 'Its value', error: errorOf(errors, 'missingValue') })}
${button('Add the fact', { kind: 'secondary' })}</form>
<form method="post" action="/staff/press/${given.id}/facts" novalidate>${given.csrf()}<input type="hidden" name="incident" value="new">
<h3 class="govuk-heading-s">An incident that was missed</h3>
${INCIDENT.map((name) => incidentField(name, incidentErrors))}
${button('Add the incident', { kind: 'secondary' })}</form>`;
}

function incidentField(name: (typeof INCIDENT)[number], errors: readonly FieldError[]): Html {
  const path: FieldPath = { of: 'incidentField', n: 0, name };
  const kind = kindOf(path);
  const field = `incidents[0].${name}`;
  const about = { name: `new-${name}`, label: labelOf(field), error: errorOf(errors, name) };
  if (kind?.kind === 'choice') {
    const options = kind.choices.map((c) => ({ value: c, label: valueInWords(field, c) }));
    return select({ ...about, options: [{ value: '', label: 'Not told' }, ...options] });
  }
  return input({ ...about, hint: kind ? HINTS[kind.kind] : undefined });
}
