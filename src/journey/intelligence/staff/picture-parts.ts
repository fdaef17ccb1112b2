import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import {
  addressOf,
  kindName,
  NOT_TOLD,
  type Question,
  questionInWords,
} from '#journey/intelligence/picture-question.ts';
import { protectedWords } from '#journey/intelligence/protect-figure.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import { button, select } from '#web/components/forms.ts';
import { type Html, html, type Part } from '#web/html.ts';

/** Where the parts of the picture are. */
export const PICTURE_PARTS = [
  { href: '/staff/picture', text: 'Map' },
  { href: '/staff/picture/trends', text: 'Trends' },
  { href: '/staff/picture/methods', text: 'Methods' },
  { href: '/staff/picture/people', text: 'People at risk' },
  { href: '/staff/picture/year', text: 'The year' },
  { href: '/staff/picture/clock', text: 'Time to warn' },
] as const;
export type PicturePath = (typeof PICTURE_PARTS)[number]['href'];

export const pictureNav = (current: PicturePath): Html =>
  subNavigation(
    'Parts of the picture',
    PICTURE_PARTS.map((p) => ({ ...p, current: p.href === current })),
  );

/**
 * A figure that opens the reports behind it, for those who may open reports; to others, protected. The words say to a screen reader what it
 * counts, because "12" alone is no name of a link.
 */
export function figure(n: number, q: Question, opens: boolean): Part {
  if (!opens) return protectedWords(n);
  const number = n.toLocaleString('en-GB');
  if (n === 0) return number;
  return html`<a class="govuk-link govuk-link--no-visited-state" href="/staff/picture/reports?${addressOf(q)}">${number}<span class="govuk-visually-hidden"> ${n === 1 ? 'report' : 'reports'}: ${questionInWords(q)}</span></a>`;
}

/** A cell of a table: what `figure` gives, as words or markup. */
export const figureCell = (n: number, q: Question, opens: boolean): Html => html`${figure(n, q, opens)}`;

export const ON_FIGURES = (opens: boolean): string =>
  opens
    ? 'Every figure opens the reports behind it. Reports that are kept to a team you are not on are in no figure.'
    : 'You do not open reports here, so small figures are hidden and the others are to the nearest five.';

/** The same figures as files, protected: they leave this service. */
export const takeFigures = (view: string, q: Question): Html => {
  const query = addressOf(q);
  const link = (ending: string, words: string) =>
    html`<a class="govuk-link" href="/staff/picture/files/${view}.${ending}${query ? `?${query}` : ''}">${words}</a>`;
  return html`<p class="govuk-body">Take these figures: ${link('csv', 'CSV')}, ${link('json', 'JSON')}. In the files small numbers are hidden and the others are to the nearest five.</p>`;
};

export const typeSelect = (q: Question): Html =>
  select({
    name: 'type',
    label: 'Kind of fraud',
    options: [
      { value: '', label: 'All kinds' },
      ...FRAUD_TYPES.map((t) => ({ value: t, label: kindName(t), selected: t === q.type })),
    ],
  });

export const districtSelect = (force: ForceConfig, q: Question): Html =>
  select({
    name: 'district',
    label: 'District',
    options: [
      { value: '', label: `All of ${force.county}` },
      ...districtsOf(force.pfaCode)
        .sort((a, b) => a.name.localeCompare(b.name))
        .map((d) => ({ value: d.gss, label: d.name, selected: d.gss === q.district })),
      { value: NOT_TOLD, label: 'District not known', selected: q.district === NOT_TOLD },
    ],
  });

/** A form of choices that stand beside each other; it sends an ordinary address. */
export const choices = (action: string, fields: Html): Html =>
  html`<form method="get" action="${action}" class="cf-choices">${fields}${button('Show', { kind: 'secondary' })}</form>`;
