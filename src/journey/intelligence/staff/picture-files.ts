import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FIGURES } from '#catalogue/thresholds/picture.ts';
import { CounterfoilError } from '#core/errors.ts';
import { atRisk, countBy, methodCounts, weeklyCounts } from '#journey/intelligence/picture-figures.ts';
import {
  districtName,
  factsOf,
  methodInWords,
  type Question,
  questionFrom,
  questionInWords,
} from '#journey/intelligence/picture-question.ts';
import { protectedCount } from '#journey/intelligence/protect-figure.ts';
import { SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Row = Record<string, string | number | null>;
type MakeRows = (tx: Tx, q: Question, now: Date) => Promise<Row[]>;

/** Each file's rows; the last column is always `reports`, protected, null where it is small. */
const VIEWS: Record<string, MakeRows> = {
  places: async (tx, q) =>
    (await countBy(tx, q, 'district')).map((t) => ({
      district_code: t.key,
      district: districtName(t.key),
      reports: protectedCount(t.n),
    })),
  weeks: async (tx, q, now) =>
    (await weeklyCounts(tx, q, now)).map((w) => ({ week_beginning: w.week, reports: protectedCount(w.n) })),
  methods: async (tx, q) => {
    const { all, methods } = await methodCounts(tx, q);
    const rows = [...methods].sort((a, b) => b[1] - a[1]);
    return [
      { method: 'all', in_words: 'All reports', reports: protectedCount(all) },
      ...rows.map(([method, n]) => ({ method, in_words: methodInWords(method), reports: protectedCount(n) })),
    ];
  },
  people: async (tx, q) =>
    (await atRisk(tx, q)).map((r) => ({
      district_code: r.district,
      district: districtName(r.district),
      age: r.age,
      live_alone: protectedCount(r.alone),
      vulnerable: protectedCount(r.vulnerable),
      reports: protectedCount(r.n),
    })),
  months: async (tx, q) => {
    const rows = await many(
      factsOf(tx, q)
        .select((e) => ['f.month', 'f.fraud_type', e.fn.countAll<string>().as('n')])
        .groupBy(['f.month', 'f.fraud_type'])
        .orderBy('f.month')
        .orderBy('f.fraud_type'),
    );
    return rows.map((r) => ({
      month: String(r.month).slice(0, 7),
      fraud_type: r.fraud_type,
      reports: protectedCount(Number(r.n)),
    }));
  },
};

/** The figures of a part of the picture as files. They leave this service, so they are protected for everybody. */
export const pictureFiles = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/files/:figures',
    allow: SEES_WAVES,
    audit: 'none: counts alone, small ones hidden and the others rounded; no record can be seen in them',
    handler: async (ctx) => {
      const { q, rows, view, ending } = await asked(ctx);
      if (ending === 'json') {
        const about = {
          title: questionInWords(q),
          publisher: ctx.force.name,
          asAt: ctx.now.toISOString(),
          note: `Counts below ${FIGURES.least.value} are null, the others are to the nearest ${FIGURES.least.value}.`,
        };
        return { type: 'application/json; charset=utf-8', body: JSON.stringify({ ...about, figures: rows }) };
      }
      return { type: 'text/csv; charset=utf-8', body: csvOf(rows), filename: `picture-${view}-${ctx.force.code}.csv` };
    },
  }),
];

async function asked(ctx: PageContext<Tx, ForceConfig, StaffUser>) {
  const [view = '', ending = ''] = ctx.param('figures').split('.');
  const make = Object.hasOwn(VIEWS, view) ? VIEWS[view] : undefined;
  if (!make || (ending !== 'csv' && ending !== 'json')) throw new CounterfoilError('NO_SUCH_RECORD');
  const q = questionFrom(ctx.query);
  return { q, view, ending, rows: await make(ctx.tx, q, ctx.now) };
}

/** RFC 4180, with a header. */
export function csvOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? { reports: null });
  const lines = rows.map((row) => columns.map((c) => cell(row[c] ?? null)).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
