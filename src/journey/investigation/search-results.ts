import { SEARCH } from '#catalogue/thresholds/search.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { displayPhone } from '#core/phone.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { highlight } from '#web/components/highlight.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { plainWords, pounds } from '#web/plain-words.ts';
import type { SearchHit } from './search-find.ts';
import { nameWords, phoneDigits } from './search-words.ts';

/** A report that was found, with what it is shown with. */
export interface FoundReport {
  id: string;
  reference: string;
  receivedAt: Date;
  about: string;
  why: Html;
}

/** Reports of one page of a search, in its order; those that have since been kept from this person are left out. As staff. */
export async function foundReports(
  tx: Tx,
  hits: readonly SearchHit[],
  query: string,
  now: Date,
): Promise<{ row: FoundReport; ago: string }[]> {
  if (hits.length === 0) return [];
  const ids = hits.map((h) => h.reportId);
  const reports = await many(
    tx
      .selectFrom('report as r')
      .leftJoin('report_standing as s', 's.report_id', 'r.id')
      .select([
        'r.id',
        'r.reference',
        'r.received_at',
        'r.town',
        'r.district',
        'r.loss_gbp',
        'r.narrative',
        's.fraud_type',
      ])
      .where('r.id', 'in', ids),
  );
  const people = await many(
    tx.selectFrom('report_person').select(['report_id', 'role', 'name', 'email']).where('report_id', 'in', ids),
  );
  const phones = await many(
    tx.selectFrom('report_phone').select(['report_id', 'role', 'number']).where('report_id', 'in', ids),
  );
  const byId = new Map(reports.map((r) => [r.id, r]));
  return hits.flatMap((hit) => {
    const r = byId.get(hit.reportId);
    if (!r) return [];
    const facts = {
      query,
      narrative: r.narrative ?? '',
      people: people.filter((p) => p.report_id === r.id),
      phones: phones.filter((p) => p.report_id === r.id),
    };
    const about = [
      r.fraud_type ? shortNameOf(r.fraud_type) : 'Not yet read',
      placeInWords(r),
      r.loss_gbp ? `${pounds(r.loss_gbp)} lost` : '',
    ]
      .filter(Boolean)
      .join(', ');
    const row = { id: r.id, reference: r.reference, receivedAt: r.received_at, about, why: whyOf(hit, facts) };
    return [{ row, ago: agoInWords(r.received_at, now) }];
  });
}

interface Facts {
  query: string;
  narrative: string;
  people: readonly { role: string; name: string | null; email: string | null }[];
  phones: readonly { role: string; number: string }[];
}

const MARK_NAMES: Readonly<Record<string, string>> = {
  account: 'An account number',
  reference: 'The reference it came with',
  postcode: 'A postcode',
  email: 'An e-mail address',
  told: 'A number in the story',
};

/** Why it was found, a line a way. */
function whyOf(hit: SearchHit, facts: Facts): Html {
  const lines = new Map(hit.ways.map((w) => wayInWords(w, facts)).map((line) => [String(line), line]));
  return html`${[...lines.values()].map((line) => html`<div>${line}</div>`)}`;
}

function wayInWords(w: SearchHit['ways'][number], facts: Facts): Html {
  switch (w.way) {
    case 'reference':
      return html`Its own reference`;
    case 'plate':
      return html`Vehicle ${w.value}`;
    case 'name':
      return nameInWords(w, facts);
    case 'number':
    case 'mark': {
      const digits = phoneDigits(facts.query);
      const phone =
        w.value === 'phone'
          ? facts.phones.find((p) => phoneDigits(displayPhone(p.number)).includes(digits))
          : undefined;
      if (phone) return html`Telephone ${displayPhone(phone.number)}, ${plainWords(phone.role).toLowerCase()}`;
      return html`${w.value === 'phone' ? 'A telephone number' : (MARK_NAMES[w.value] ?? 'A number')}${w.value === 'told' ? html`: ${snippet(facts)}` : ''}`;
    }
    default:
      return snippet(facts);
  }
}

function nameInWords(w: SearchHit['ways'][number], facts: Facts): Html {
  const person = facts.people.find((p) => p.name && nameWords(p.name).join(' ') === w.value);
  const shown = person?.name ?? plainWords(w.value);
  return html`${person ? `${plainWords(person.role)}: ` : 'Name: '}<strong>${shown}</strong>${w.exact ? '' : ', nearly what you typed'}`;
}

/** The words of the story round the first place that holds what was typed. */
function snippet({ narrative, query }: Facts): Html {
  const lower = narrative.toLowerCase();
  const typed = query.replace(/["“”]/g, '').trim().toLowerCase();
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const whole = typed ? lower.indexOf(typed) : -1;
  // Words are found by their stems: the first letters of a word stand for the rest.
  const stems = words.map((word) => word.slice(0, Math.max(3, word.length - 3)));
  const first =
    whole >= 0 ? whole : Math.min(...stems.map((s) => startingWith(lower, s)).filter((n) => n >= 0), narrative.length);
  if (first >= narrative.length) return html`In the story, an address, or what was written in the case`;
  const around = SEARCH.around.value;
  const from = wordStart(narrative, Math.max(0, first - around), first);
  const to = wordEnd(narrative, first + around + typed.length, first + typed.length);
  const part = `${from > 0 ? '… ' : ''}${narrative.slice(from, to).trimEnd()}${to < narrative.length ? ' …' : ''}`;
  const marks = (whole >= 0 ? [typed] : stems).flatMap((s) => {
    const at = whole >= 0 ? part.toLowerCase().indexOf(s) : startingWith(part.toLowerCase(), s);
    return at >= 0 ? [{ start: at, end: at + s.length }] : [];
  });
  return highlight(part, marks);
}

/** Where the first word stands that begins with a stem; -1 for none. */
function startingWith(lower: string, stem: string): number {
  let at = lower.indexOf(stem);
  while (at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1]!)) at = lower.indexOf(stem, at + 1);
  return at;
}

/** The beginning of a whole word from here on, and no further than `least`. */
function wordStart(text: string, at: number, least: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at, least).search(/\s/);
  return gap < 0 ? at : at + gap + 1;
}

/** The end of the last whole word before here, and no earlier than `least`. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const after = text.slice(least, at);
  const gap = Math.max(after.lastIndexOf(' '), after.lastIndexOf('\n'));
  return gap < 0 ? at : least + gap;
}
