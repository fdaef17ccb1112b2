import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { BANDS, ROUTES } from '#core/assessment.ts';
import { filterQuery, NO_FILTER, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { ROUTE_SHORT } from '#journey/allocation/route-words.ts';
import type { SavedView } from '#journey/allocation/saved-views.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, select } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';

type Options = readonly (readonly [value: string, label: string])[];

const CHOICES: { [Part in Exclude<keyof QueueFilter, 'district'>]: { label: string; all: string; options: Options } } =
  {
    band: { label: 'Band', all: 'All bands', options: BANDS.map((b) => [b, plainWords(b)]) },
    proposed: { label: 'Proposal', all: 'All proposals', options: ROUTES.map((r) => [r, ROUTE_SHORT[r]]) },
    type: {
      label: 'Kind of fraud',
      all: 'All kinds',
      options: FRAUD_TYPE_DEFINITIONS.map((d) => [d.id, shortNameOf(d.id)]),
    },
    victim: { label: 'Victim', all: 'Anybody', options: [['vulnerable', 'Vulnerable']] },
    owed: { label: 'Owed to the victim', all: 'Anything or nothing', options: [['overdue', 'Something overdue']] },
    unread: {
      label: 'Opened',
      all: 'By somebody or nobody',
      options: [
        ['any', 'By nobody yet'],
        ['late', 'By nobody, and late'],
      ],
    },
    back: { label: 'Sent back by a unit', all: 'Or not', options: [['yes', 'Sent back']] },
    came: { label: 'Came', all: 'At any time', options: [['day', 'In the last 24 hours']] },
  };

/** Parts of the queue that everybody has as a link. */
const READY_MADE: readonly { name: string; filter: QueueFilter }[] = [
  { name: 'Whole queue', filter: NO_FILTER },
  { name: 'Last 24 hours', filter: { ...NO_FILTER, came: 'day' } },
  { name: 'Not opened yet', filter: { ...NO_FILTER, unread: 'any' } },
  { name: 'Overdue to victims', filter: { ...NO_FILTER, owed: 'overdue' } },
  { name: 'Sent back', filter: { ...NO_FILTER, back: 'yes' } },
];

/** The views as a row of links, in the casework pattern of sub-navigation: those that everybody has, then one's own. */
export function viewLinks(views: readonly SavedView[], query: string): Html {
  const all = [...READY_MADE.map((v) => ({ name: v.name, query: filterQuery(v.filter) })), ...views];
  return html`<nav class="moj-sub-navigation" aria-label="Views of the queue"><ul class="moj-sub-navigation__list">${all.map(
    (v) =>
      html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/staff/queue${v.query ? `?${v.query}` : ''}"${v.query === query ? html` aria-current="page"` : ''}>${v.name}</a></li>`,
  )}</ul></nav>`;
}

/** What the list is narrowed to, each with a link that takes it off. */
export function chosenFilters(filter: QueueFilter): Html | '' {
  const chosen = (Object.keys(filter) as (keyof QueueFilter)[]).filter((part) => filter[part] !== null);
  if (chosen.length === 0) return '';
  const without = (part: keyof QueueFilter) => filterQuery({ ...filter, [part]: null });
  return html`<ul class="moj-filter-tags" aria-label="Narrowed to">${chosen.map((part) => {
    const rest = without(part);
    return html`<li><a class="moj-filter__tag" href="/staff/queue${rest ? `?${rest}` : ''}"><span class="govuk-visually-hidden">Remove this filter:</span> ${nameOf(part, filter[part]!)}</a></li>`;
  })}</ul>`;
}

function nameOf(part: keyof QueueFilter, value: string): string {
  if (part === 'district') return districtByGss(value)?.name ?? value;
  const { label, options } = CHOICES[part];
  return `${label}: ${options.find(([v]) => v === value)?.[1] ?? value}`;
}

export interface FilterPanel {
  filter: QueueFilter;
  force: string;
  views: readonly SavedView[];
  csrf: () => Html;
  errors: readonly FieldError[];
  sentName: string;
}

/** The filter, folded away until it is wanted; with it, keeping what is chosen as a view and removing views. */
export function filterPanel(panel: FilterPanel): Html {
  const open = panel.errors.some((e) => e.field === 'name');
  return html`<details class="cf-fold" data-do="filter"${open ? html` open` : ''}><summary>Filter and views</summary>
<div class="moj-filter"><div class="moj-filter__options">
${filterForm(panel.filter, panel.force)}
${saveForm(panel)}
${ownViews(panel)}
</div></div></details>`;
}

function filterForm(filter: QueueFilter, force: string): Html {
  const districts = districtsOf(force).sort((a, b) => a.name.localeCompare(b.name));
  const one = (part: keyof QueueFilter, label: string, all: string, options: Options) =>
    select({
      name: part,
      label,
      options: [
        { value: '', label: all },
        ...options.map(([value, words]) => ({ value, label: words, selected: filter[part] === value })),
      ],
    });
  const { band, proposed, type, ...rest } = CHOICES;
  return html`<form method="get" action="/staff/queue" class="cf-filter">
${one('band', band.label, band.all, band.options)}
${one('proposed', proposed.label, proposed.all, proposed.options)}
${one('type', type.label, type.all, type.options)}
${one(
  'district',
  'District',
  'All districts',
  districts.map((d) => [d.gss, d.name]),
)}
${Object.entries(rest).map(([part, c]) => one(part as keyof QueueFilter, c.label, c.all, c.options))}
${button('Filter', { kind: 'secondary' })}
</form>`;
}

function saveForm({ filter, csrf, errors, sentName }: FilterPanel): Html | '' {
  const query = filterQuery(filter);
  if (query === '')
    return html`<p class="govuk-body-s">Filter first, and you can keep the result as a view of your own.</p>`;
  return html`<form method="post" action="/staff/queue/views" class="cf-filter" novalidate>${csrf()}${hiddenFilter(filter)}
${input({ name: 'name', label: 'Keep this filter as a view', hint: 'Its name, for you alone', width: 20, value: sentName, ...(errorOf(errors, 'name') ? { error: errorOf(errors, 'name')! } : {}) })}
${button('Keep', { kind: 'secondary' })}</form>`;
}

function ownViews({ views, csrf }: FilterPanel): Html | '' {
  if (views.length === 0) return '';
  return html`<h3 class="govuk-heading-s">Your views</h3><ul class="govuk-list">${views.map(
    (v) =>
      html`<li><form method="post" action="/staff/queue/views/${v.id}/remove" class="cf-inline">${csrf()}${v.name} <button class="cf-linkbutton">Remove<span class="govuk-visually-hidden"> the view ${v.name}</span></button></form></li>`,
  )}</ul>`;
}

/** The filter as hidden fields of a form. */
export const hiddenFilter = (filter: QueueFilter): Html[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    value ? [html`<input type="hidden" name="${name}" value="${value}">`] : [],
  );
