import { type Identifier, type IdentifierKind, leavesOf } from '#engines/series/identifier.ts';
import { details, table } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { counted } from '#web/plain-words.ts';
import { layOut } from './graph-layout.ts';
import { identifierInWords, kindInWords } from './identifier-words.ts';

/** A report of the series with what in it points at the hands behind it. */
export interface ReadReport {
  id: string;
  reference: string;
  identifiers: readonly Identifier[];
}

/** A number, a person, an account that reports of the series name. */
export interface Pointer {
  kind: IdentifierKind;
  words: string;
  /** References of the reports that carry it, oldest first. */
  reports: string[];
}

/** Kinds that are drawn: the others are too common to tell anything at a glance. */
const DRAWN: ReadonlySet<IdentifierKind> = new Set([
  'phone',
  'account',
  'email',
  'site',
  'vehicle',
  'alias',
  'badge',
  'code_word',
  'station',
  'operation',
  'taxi_firm',
]);
const WIDTH = 920;
/** The height of the picture by what is in it. */
const heightOf = (nodes: number): number => Math.min(900, 180 + nodes * 9);
/** Up to so many reports each circle bears its reference. */
const LABELLED = 40;

/**
 * Everything named in the reports that can point at offenders, what most reports share first. A word that only may be a name or a station ("Marsh",
 * "London": any word with a capital) counts where another report tells of it as one, and is nothing by itself.
 */
export function pointersOf(reports: readonly ReadReport[]): Pointer[] {
  const pointers = new Map<string, Pointer>();
  const named = reports.flatMap(({ reference, identifiers }) =>
    identifiers.flatMap((identifier) => {
      const words = identifier.kind === 'method' ? null : identifierInWords(identifier);
      const loose = leavesOf(identifier).length === 0;
      return words === null ? [] : [{ reference, kind: identifier.kind, words, loose }];
    }),
  );
  const sure = new Set(named.filter((n) => !n.loose).map((n) => `${n.kind} ${n.words}`));
  for (const { reference, kind, words } of named) {
    const key = `${kind} ${words}`;
    if (!sure.has(key)) continue;
    const known = pointers.get(key);
    if (!known) pointers.set(key, { kind, words, reports: [reference] });
    else if (known.reports.at(-1) !== reference) known.reports.push(reference);
  }
  const all = [...pointers.values()];
  return all
    .filter((p) => !all.some((o) => isPartOf(p, o)))
    .sort((a, b) => b.reports.length - a.reports.length || (a.words < b.words ? -1 : 1));
}

/** "Marsh" says no more than "Alan Marsh" of the same reports. */
const isPartOf = (part: Pointer, whole: Pointer): boolean =>
  part.kind === 'alias' &&
  whole.kind === 'alias' &&
  whole.words.endsWith(` ${part.words}`) &&
  part.reports.every((r) => whole.reports.includes(r));

interface Drawing {
  reports: string[];
  pointers: Pointer[];
  ties: [number, number][];
}

/** What is drawn: what at least two reports share, and those reports, up to `most` nodes. */
function drawingOf(pointers: readonly Pointer[], most: number): Drawing {
  const kept: Pointer[] = [];
  const reports = new Map<string, number>();
  for (const pointer of pointers) {
    if (!DRAWN.has(pointer.kind) || pointer.reports.length < 2) continue;
    const fresh = pointer.reports.filter((r) => !reports.has(r));
    if (reports.size + fresh.length + kept.length + 1 > most) continue;
    for (const r of fresh) reports.set(r, reports.size);
    kept.push(pointer);
  }
  const ties = kept.flatMap((p, i) => p.reports.map((r): [number, number] => [reports.get(r)!, reports.size + i]));
  return { reports: [...reports.keys()], pointers: kept, ties };
}

/** The graph of reports and what they share, with the same as a table beneath it. `most`: nodes drawn. */
export function seriesGraph(pointers: readonly Pointer[], most: number): Html {
  const drawing = drawingOf(pointers, most);
  const list = details('The same as a list, with what only one report names', pointerTable(pointers));
  if (drawing.pointers.length === 0) {
    return html`<p class="govuk-body">No number, account, vehicle or name stands in two of its reports: what ties them is how, when and where it was done.</p>${list}`;
  }
  return html`${picture(drawing)}
<p class="govuk-body-s cf-quiet">Circles are reports, boxes are what two or more of them name. ${counted(drawing.reports.length, 'report')} and ${counted(drawing.pointers.length, 'thing')} they share.</p>
${list}`;
}

function picture({ reports, pointers, ties }: Drawing): Html {
  const height = heightOf(reports.length + pointers.length);
  const spots = layOut(reports.length + pointers.length, ties, WIDTH, height);
  const lines = ties.map(([a, b]) => {
    const [from, to] = [spots[a]!, spots[b]!];
    return html`<line class="cf-graph__tie" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
  });
  const circles = reports.map((reference, i) => {
    const { x, y } = spots[i]!;
    return html`<circle class="cf-graph__report" cx="${x}" cy="${y}" r="6"><title>${reference}</title></circle>${
      reports.length <= LABELLED ? html`<text class="cf-graph__name" x="${x}" y="${y + 18}">${reference}</text>` : ''
    }`;
  });
  const boxes = pointers.map((p, i) => {
    const { x, y } = spots[reports.length + i]!;
    const words = p.words.length > LONGEST_LABEL ? `${p.words.slice(0, LONGEST_LABEL - 1)}…` : p.words;
    const width = words.length * 6.6 + 10;
    return html`<g class="cf-graph__thing cf-graph__thing--${p.kind}"><title>${kindInWords(p.kind)} ${p.words}: ${counted(p.reports.length, 'report')}</title><rect x="${(x - width / 2).toFixed(1)}" y="${(y - 9).toFixed(1)}" width="${width.toFixed(1)}" height="18" rx="3"/><text x="${x}" y="${(y + 4).toFixed(1)}">${words}</text></g>`;
  });
  const label = `Graph of ${counted(reports.length, 'report')} and what they share. The list that follows has the same.`;
  return html`<div class="cf-scroll" tabindex="0" role="region" aria-label="Graph"><svg class="cf-graph" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${label}">${lines}${circles}${boxes}</svg></div>`;
}

const LONGEST_LABEL = 22;
const MOST_LISTED = 300;
const MOST_NAMED = 8;

function pointerTable(pointers: readonly Pointer[]): Html {
  return table({
    caption: 'What the reports name',
    captionHidden: true,
    columns: [{ heading: 'What' }, { heading: 'Value' }, { heading: 'Reports', numeric: true }, { heading: 'Which' }],
    rows: pointers
      .slice(0, MOST_LISTED)
      .map((p) => [
        kindInWords(p.kind),
        p.words,
        `${p.reports.length}`,
        html`${p.reports.slice(0, MOST_NAMED).map((r, i) => html`${i > 0 ? ', ' : ''}<a class="govuk-link cf-ref" href="/staff/reports/${r}">${r}</a>`)}${p.reports.length > MOST_NAMED ? ` and ${p.reports.length - MOST_NAMED} more` : ''}`,
      ]),
    empty: 'The reports name nothing that could point at anybody.',
  });
}
