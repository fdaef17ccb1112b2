import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { RULES_IN_WORDS } from '#journey/triage/rules-in-words.ts';
import { details, table, tag } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { counted, plainWords } from '#web/plain-words.ts';
import type { Agreement, AgreementCount, Dimension } from './agreement.ts';
import { type ShownShare, shownShares, wilson } from './agreement-share.ts';

const HEADINGS: Record<Dimension, string> = {
  month: 'By month',
  age_band: 'By the age of the victim',
  vulnerable: 'By whether the victim is vulnerable',
  district: 'By district',
  fraud_type: 'By kind of fraud',
  band: 'By band',
  proposed: 'By what was proposed',
};
const FIRST: Record<Dimension, string> = {
  month: 'Month',
  age_band: 'Age',
  vulnerable: 'Victim',
  district: 'District',
  fraud_type: 'Kind of fraud',
  band: 'Band',
  proposed: 'Proposal',
};
/** The groups of people in which proposals might treat somebody worse: what is asked about fairness. */
const PEOPLE: readonly Dimension[] = ['age_band', 'vulnerable', 'district'];
const WORK: readonly Dimension[] = ['month', 'proposed', 'band', 'fraud_type'];

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The whole in a sentence. */
export function agreementInWords({ total, together, sentBack }: Agreement): Html {
  const least = ALLOCATION.smallNumber.value;
  if (total.decisions === 0) return html`<p class="govuk-body">Nobody has decided on a proposal in this time.</p>`;
  if (total.decisions < least) return html`<p class="govuk-body">Fewer than ${least} decisions in this time.</p>`;
  const { low, high } = wilson(total.agreed, total.decisions);
  return html`<p class="govuk-body-l">${total.agreed.toLocaleString('en-GB')} of ${counted(total.decisions, 'decision')} were as proposed: <strong>${percent(total.agreed / total.decisions)}</strong> <span class="cf-quiet">(between ${percent(low)} and ${percent(high)} in the long run)</span>.</p>
<p class="govuk-body">${counted(together, 'of them was', 'of them were')} taken together with others from the list. ${counted(sentBack, 'report')} came back from a unit.</p>
<p class="govuk-body">Agreement is no proof that a proposal was right: people may follow it because it stands there. Disagreement is what there is to learn from.</p>`;
}

/** Over time and by what was proposed; then by group of people; then by factor. */
export function agreementTables(agreement: Agreement): Html {
  const least = ALLOCATION.smallNumber.value;
  const one = (dimension: Dimension) => {
    const shown = shownShares(agreement.by[dimension], least);
    return html`<h3 class="govuk-heading-s">${HEADINGS[dimension]}</h3>${shareTable(HEADINGS[dimension], FIRST[dimension], shown, (key) => nameOf(dimension, key))}`;
  };
  return html`<h2 class="govuk-heading-m">Over time and by kind of work</h2>${WORK.map(one)}
<h2 class="govuk-heading-m" id="fairness">By group of people</h2>
<p class="govuk-body">Where the ranges of a group and of everybody else do not meet, the row says so: proposals for that group are taken differently, more than chance explains, and somebody should look why. Of twenty rows about one says so by chance alone. Groups of fewer than ${least}, and what would give them away, are kept back.</p>
${PEOPLE.map(one)}
<h2 class="govuk-heading-m" id="factors">By factor</h2>
<p class="govuk-body">Decisions on proposals in which each factor weighed. A decision counts under each of its factors.</p>
${factorTable(agreement.factor, least)}`;
}

function shareTable(caption: string, first: string, shown: readonly ShownShare[], name: (key: string) => string): Html {
  const rows = shown.map((s) => [
    name(s.key),
    s.shown ? s.shown.decisions.toLocaleString('en-GB') : html`<span class="cf-quiet">Kept back</span>`,
    s.shown ? percent(s.shown.share) : '',
    s.shown
      ? html`${scale(s.shown)} <span class="cf-quiet">${percent(s.shown.low)} to ${percent(s.shown.high)}</span>${s.apart ? html` ${tag('Apart from the rest', 'yellow')}` : ''}`
      : '',
  ]);
  const columns = [
    { heading: first },
    { heading: 'Decisions', numeric: true },
    { heading: 'As proposed', numeric: true },
    { heading: 'Range' },
  ];
  return html`<div data-module="moj-sortable-table">${table({ caption, captionHidden: true, columns, rows, firstIsHeading: true, empty: 'None in this time.' })}</div>`;
}

/** The range as a line with the share as a dot, 0 to 100 per cent. The figures stand beside it. */
const scale = ({ share, low, high }: { share: number; low: number; high: number }): Html =>
  html`<svg class="cf-scale" width="120" height="14" viewBox="-4 0 128 14" aria-hidden="true" focusable="false"><line x1="0" y1="7" x2="120" y2="7" stroke="#cbd2dc"/><line class="cf-scale__range" x1="${(low * 120).toFixed(1)}" y1="7" x2="${(high * 120).toFixed(1)}" y2="7"/><circle class="cf-scale__dot" cx="${(share * 120).toFixed(1)}" cy="7" r="4"/></svg>`;

function factorTable(factors: readonly AgreementCount[], least: number): Html {
  const shown = shownShares(factors, least, false).sort((a, b) => (a.shown?.share ?? 2) - (b.shown?.share ?? 2));
  const looks = new Map<string, string>(RULES_IN_WORDS.map((r) => [r.factor, r.looksFor]));
  const name = (key: string) => looks.get(key) ?? plainWords(key.split('.').at(-1) ?? key);
  const all = shareTable('By factor', 'Looks for', shown, name);
  return shown.length > 0 ? details(`${counted(shown.length, 'factor')}, least agreement first`, all, true) : all;
}

function nameOf(dimension: Dimension, key: string): string {
  if (dimension === 'month') return monthName(key);
  if (dimension === 'district') return districtByGss(key)?.name ?? plainWords(key);
  if (dimension === 'proposed') return routeName(key);
  const type = FRAUD_TYPES.find((t) => t === key);
  if (dimension === 'fraud_type' && type) return shortNameOf(type);
  return plainWords(key);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const monthName = (key: string): string =>
  /^\d{4}-\d{2}$/.test(key) ? MONTH.format(new Date(`${key}-01T00:00:00Z`)) : key;
