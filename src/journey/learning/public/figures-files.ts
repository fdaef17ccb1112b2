import { districtByGss } from '#catalogue/places/gazetteer.ts';
import type { Wording } from '#catalogue/wording/wording.ts';
import type { Figure } from '#journey/learning/statistics.ts';

/** The columns of both files, in order: the keys of the data dictionary. */
export const FIGURE_COLUMNS = ['month', 'district_code', 'district_name', 'fraud_type', 'reports', 'withheld'] as const;

type Row = Record<(typeof FIGURE_COLUMNS)[number], string | number | null>;

const rowOf = (figure: Figure): Row => ({
  month: figure.month,
  district_code: figure.district,
  district_name: figure.district === null ? null : (districtByGss(figure.district)?.name ?? null),
  fraud_type: figure.type,
  reports: figure.shown,
  withheld: figure.withheld,
});

/** RFC 4180, with a header. Nothing in it was written by a person outside: codes, names of districts, numbers. */
export function figuresCsv(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const row = rowOf(figure);
    return FIGURE_COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return `${[FIGURE_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The figures with what they mean, for programs. */
export function figuresJson(
  figures: readonly Figure[],
  about: { force: string; title: string; least: number; words: Wording['statistics'] },
): string {
  const { words } = about;
  return JSON.stringify({
    title: about.title,
    publisher: about.force,
    licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    least: about.least,
    dictionary: words.dictionary,
    notes: words.dictionaryMore,
    figures: figures.map(rowOf),
  });
}
