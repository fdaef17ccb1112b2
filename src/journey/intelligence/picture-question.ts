import { sql } from 'kysely';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { DAY_MS } from '#core/clock.ts';
import { FRAUD_TYPES, type FraudType } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import type { FormValues } from '#web/form-values.ts';
import { plainWords } from '#web/plain-words.ts';

/**
 * What a figure of the picture counts. The figure and the list of reports behind it ask the same question, so that they cannot differ.
 * Nothing here says who anybody is: it may stand in an address.
 */
export interface Question {
  /** Months from and to, both counted: YYYY-MM. */
  from?: string;
  to?: string;
  /** Monday of a week: YYYY-MM-DD. */
  week?: string;
  /** GSS code, or `none`: the report does not tell. */
  district?: string;
  town?: string;
  type?: FraudType;
  age?: string;
  alone?: 'yes';
  vulnerable?: 'yes';
  lost?: 'yes';
  /** `said:police`, `asked:hand_over_card`, `fetched:taxi`. */
  method?: string;
}

export const AGE_BANDS = ['under 25', '25 to 44', '45 to 64', '65 to 74', '75 to 84', '85 and over'] as const;
export const NOT_TOLD = 'none';
const METHOD = /^(said|asked|fetched):[a-z_]{1,60}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const yes = (on: boolean): 'yes' | undefined => (on ? 'yes' : undefined);

/** The question of an address; what it does not know is left out. */
export function questionFrom(query: FormValues): Question {
  const month = (name: string) => (MONTH.test(query.text(name)) ? query.text(name) : undefined);
  const week = query.text('week');
  const district = query.text('district');
  const asked: { [K in keyof Question]: Question[K] | undefined } = {
    from: month('from'),
    to: month('to'),
    week: /^\d{4}-\d\d-\d\d$/.test(week) && !Number.isNaN(Date.parse(week)) ? week : undefined,
    district: district === NOT_TOLD || districtByGss(district) ? district : undefined,
    town: query.text('town').slice(0, 80) || undefined,
    type: query.choice('type', FRAUD_TYPES) ?? undefined,
    age: query.choice('age', [...AGE_BANDS, NOT_TOLD]) ?? undefined,
    alone: yes(query.has('alone')),
    vulnerable: yes(query.has('vulnerable')),
    lost: yes(query.has('lost')),
    method: METHOD.test(query.text('method')) ? query.text('method') : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, v]) => v !== undefined)) as Question;
}

const MONTH_DAYS = 365.25 / 12;

/** How many months of a question's months were recorded, in parts of a month: 0 where the records begin after them. */
export function monthsRecorded({ from, to }: { from: string; to: string }, begin: Date | null): number {
  if (!begin) return 0;
  const start = Math.max(Date.parse(`${from}-01T00:00:00Z`), begin.getTime());
  const days = (Date.parse(`${monthsOn(to, 1)}-01T00:00:00Z`) - start) / DAY_MS;
  return Math.max(0, days / MONTH_DAYS);
}

/** The first report of a force comes some hours into its first day: a little less than twelve months is a year recorded whole. */
export const isWholeYear = (months: number): boolean => months > 11.9;

/** As it stands in an address; '' for everything. */
export const addressOf = (q: Question): string => new URLSearchParams(q as Record<string, string>).toString();

/** The rows that a question counts. Every query of the picture begins here. */
export function factsOf(tx: Tx, q: Question) {
  let found = tx.selectFrom('picture_fact as f');
  if (q.from) found = found.where('f.month', '>=', `${q.from}-01`);
  if (q.to) found = found.where('f.month', '<=', `${q.to}-01`);
  if (q.week) found = found.where('f.week', '=', q.week);
  if (q.district) found = found.where('f.district', operatorOf(q.district), wantedOf(q.district));
  if (q.town) found = found.where('f.town', operatorOf(q.town), wantedOf(q.town));
  if (q.type) found = found.where('f.fraud_type', '=', q.type);
  if (q.age) found = found.where('f.age_band', operatorOf(q.age), wantedOf(q.age));
  if (q.alone) found = found.where('f.alone', '=', true);
  if (q.vulnerable) found = found.where('f.vulnerable', '=', true);
  if (q.lost) found = found.where('f.loss_gbp', '>', 0);
  if (q.method) {
    const [part, word] = q.method.split(':') as [string, string];
    if (part === 'fetched') found = found.where('f.fetched', '=', word);
    else found = found.where(sql<boolean>`${word} = ANY (${sql.ref(part === 'said' ? 'f.impersonated' : 'f.asked')})`);
  }
  return found;
}

const operatorOf = (value: string): 'is' | '=' => (value === NOT_TOLD ? 'is' : '=');
const wantedOf = (value: string): string | null => (value === NOT_TOLD ? null : value);

export const districtName = (gss: string | null): string =>
  gss === null || gss === NOT_TOLD ? 'District not known' : (districtByGss(gss)?.name ?? gss);

const METHOD_PARTS: Record<string, string> = { said: 'said to be', asked: 'asked for', fetched: 'fetched by' };

/** "Said to be: police" */
export function methodInWords(method: string): string {
  const [part = '', word = ''] = method.split(':');
  return `${METHOD_PARTS[part] ?? part}: ${plainWords(word).toLowerCase()}`;
}

/** "Courier fraud, Watford, March 2026" */
export function questionInWords(q: Question): string {
  const said = [
    q.type ? kindName(q.type) : 'All kinds',
    q.district ? districtName(q.district) : '',
    q.town ? (q.town === NOT_TOLD ? 'town not known' : q.town) : '',
    q.week ? `week of ${q.week}` : monthsInWords(q.from, q.to),
    q.age ? (q.age === NOT_TOLD ? 'age not known' : `aged ${q.age}`) : '',
    q.alone ? 'living alone' : '',
    q.vulnerable ? 'vulnerable' : '',
    q.lost ? 'money lost' : '',
    q.method ? methodInWords(q.method) : '',
  ];
  return said.filter((s) => s !== '').join(', ');
}

const MONTH_WORDS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
/** "2026-03" → "March 2026" */
export const monthInWords = (month: string): string => MONTH_WORDS.format(new Date(`${month}-01T00:00:00Z`));
function monthsInWords(from?: string, to?: string): string {
  if (from && to) return from === to ? monthInWords(from) : `${monthInWords(from)} to ${monthInWords(to)}`;
  if (from) return `from ${monthInWords(from)}`;
  return to ? `to ${monthInWords(to)}` : '';
}

/** The month so many months after (before, when less than nothing). */
export function monthsOn(month: string, n: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + n);
  return at.toISOString().slice(0, 7);
}

const LONDON_MONTH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' });
export const monthOf = (at: Date): string => LONDON_MONTH.format(at).slice(0, 7);

/** Beside the other kinds, "Fraud" alone would read as all of them. */
export const kindName = (type: string): string => (type === 'other_fraud' ? 'Other fraud' : shortNameOf(type));
