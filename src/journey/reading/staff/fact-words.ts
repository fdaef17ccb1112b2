import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { parseField } from '#journey/reading/correctable.ts';
import type { Fact } from '#journey/reading/overlay.ts';
import { dateInWords } from '#web/dates.ts';
import { plainWords, pounds } from '#web/plain-words.ts';

const LABELS: Readonly<Record<string, string>> = {
  isFraudWarning: 'Warns of or reports a fraud',
  fraudType: 'Kind of fraud',
  published: 'Published',
  area: 'Area',
  places: 'Place',
  impersonated: 'The caller said to be',
  askedFor: 'Asked to',
  collectedBy: 'Collected by',
  crimeRefs: 'Crime reference',
  phoneNumbers: 'Telephone number',
  'aggregate.incidents': 'Incidents altogether',
  'aggregate.lossGbp': 'Lost altogether',
  'aggregate.period': 'Over what time',
  place: 'Where',
  victimAge: 'Age of the victim',
  victimAgeBand: 'Age of the victim, roughly',
  victimGender: 'Victim',
  date: 'When',
  lossGbp: 'Lost',
  attemptedGbp: 'Tried for',
  outcome: 'Outcome',
};

/** "incidents[0].lossGbp" → "Lost"; "places[2]" → "Place". */
export function labelOf(field: string): string {
  const path = parseField(field);
  if (!path) return field;
  if (path.of === 'incident') return `Incident ${path.n + 1}`;
  if (path.of === 'aggregate') return LABELS[field] ?? field;
  return LABELS[path.name] ?? field;
}

/** The label with the incident it belongs to, for lists and screen readers. */
export function fullLabelOf(field: string): string {
  const path = parseField(field);
  return path?.of === 'incidentField' ? `Incident ${path.n + 1}: ${labelOf(field).toLowerCase()}` : labelOf(field);
}

const OUTCOMES: Readonly<Record<string, string>> = {
  loss: 'Something was lost',
  no_loss: 'Nothing was lost',
  unknown: 'Not told',
};
const GENDERS: Readonly<Record<string, string>> = { female: 'A woman', male: 'A man', couple: 'A couple' };

/** A value as people read it. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return 'Not told';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const name = /(\w+)(?:\[\d+\])?$/.exec(field)?.[1] ?? field;
  if (typeof value === 'number') return /Gbp$/.test(name) ? pounds(value) : value.toLocaleString('en-GB');
  if (typeof value !== 'string') return 'An incident';
  if (name === 'fraudType') return shortNameOf(value);
  if (name === 'outcome') return OUTCOMES[value] ?? value;
  if (name === 'victimGender') return GENDERS[value] ?? value;
  if (name === 'victimAgeBand') return /^\d0s$/.test(value) ? `In their ${value}` : plainWords(value);
  if (['published', 'date', 'period'].includes(name)) return dayInWords(value);
  return ['impersonated', 'askedFor', 'collectedBy'].includes(name) ? plainWords(value) : value;
}

/** "2020-03-17" → "17 March 2020"; "2020-03" → "March 2020"; other words stay. */
export function dayInWords(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return dateInWords(new Date(`${iso}T12:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(iso)) return dateInWords(new Date(`${iso}-15T12:00:00Z`)).replace(/^\d+ /, '');
  return iso;
}

/** The id of a fact on the page: "incidents[0].lossGbp" → "f-incidents-0-lossGbp". */
export const factId = (field: string): string => `f-${field.replace(/[[\].]+/g, '-').replace(/-$/, '')}`;

/** Facts that are shown, numbered in the order of the page: what was read, and what a person said. Empty ones are offered for filling. */
export const isShown = (fact: Fact): boolean =>
  (fact.read !== null || fact.said !== null) && !/^incidents\[\d+\]$/.test(fact.field);
