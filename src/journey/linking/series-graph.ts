import { whoseNumber } from '#catalogue/everyones-numbers/everyones.ts';
import { type Identifier, type IdentifierKind, leavesOf } from '#engines/series/identifier.ts';
import { details, table } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { counted } from '#web/plain-words.ts';
import { boxAt, type LabelBox, type Labelled, type Picture, placeLabels } from './graph-labels.ts';
import { layOut, type Spot2 } from './graph-layout.ts';
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
const heightOf = (nodes: number): number => Math.min(1300, 180 + nodes * 9);
/** As src/web/styles.scss draws them: 12 pixels of the widest of the usual letters, in a box of one line. */
const LABELS: Omit<Picture, 'height'> = {
  width: WIDTH,
  mark: 6,
  letter: 7.6,
  padding: 10,
  lineHeight: 18,
  mayCover: 12,
};

/**
 * Everything named in the reports that can point at offenders, what most reports share first. A word that only may be a name or a station ("Marsh",
 * "London": any word with a capital) counts where another report tells of it as one, and is nothing by itself.
 */
export function pointersOf(reports: readonly ReadReport[]): Pointer[] {
  const pointers = new Map<string, Pointer>();
  const named = reports.flatMap(({ reference, identifiers }) =>
    identifiers.flatMap((identifier) => {
      if (isEverybodys(identifier)) return [];
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

/** The number of a reporting line or a bank is no offender's, whoever showed it falsely. */
const isEverybodys = ({ kind, keys }: Identifier): boolean =>
  kind === 'phone' && keys.some((k) => k.startsWith('phone:') && whoseNumber(k.slice('phone:'.length)) !== null);

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
  const { svg, labelled, drawn } = picture(drawing);
  const rest =
    labelled < drawn
      ? ` ${labelled} of ${drawn} have their label; point at a mark for its own, or move from one to the next with the arrow keys.`
      : '';
  return html`${svg}
<p class="govuk-body-s cf-quiet">Circles are reports, squares are what two or more of them name. ${counted(drawing.reports.length, 'report')} and ${counted(drawing.pointers.length, 'thing')} they share.${rest}</p>
${list}`;
}

interface Node extends Labelled {
  /** Said in full where it is pointed at or read out. */
  title: string;
  kind: IdentifierKind | 'report';
  href?: string;
}

/** What is drawn as marks with places: reports, then what they share, which as hubs have their labels first. */
function nodesOf({ reports, pointers }: Drawing, spots: readonly Spot2[]): Node[] {
  return [
    ...reports.map(
      (reference, i): Node => ({
        ...spots[i]!,
        words: [reference],
        weight: 0,
        title: `Report ${reference}`,
        kind: 'report',
        href: `/staff/reports/${reference}`,
      }),
    ),
    ...pointers.map(
      (p, i): Node => ({
        ...spots[reports.length + i]!,
        words: [...new Set([cut(p.words, LONGEST_LABEL), cut(p.words, SHORT_LABEL)])],
        weight: p.reports.length,
        title: `${kindInWords(p.kind)} ${p.words}: ${counted(p.reports.length, 'report')}`,
        kind: p.kind,
      }),
    ),
  ];
}

const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

function picture(drawing: Drawing): { svg: Html; labelled: number; drawn: number } {
  const { reports, pointers, ties } = drawing;
  const drawn = reports.length + pointers.length;
  const height = heightOf(drawn);
  const spots = layOut(drawn, ties, WIDTH, height);
  const nodes = nodesOf(drawing, spots);
  const room = { ...LABELS, height };
  const boxes = placeLabels(nodes, room);
  const lines = ties.map(([a, b]) => {
    const [from, to] = [spots[a]!, spots[b]!];
    return html`<line class="cf-graph__tie" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
  });
  const shown = nodes.map((node, i) => {
    const box = boxes[i];
    return box ? html`<g class="cf-graph__label ${classOf(node)}">${labelIn(box)}</g>` : '';
  });
  const marks = nodes.map((node, i) => mark(node, boxes[i] ? null : aboveMark(node, room)));
  const label = `Graph of ${counted(reports.length, 'report')} and what they share. The list that follows has the same.`;
  const svg = html`<div class="cf-scroll" tabindex="0" role="region" aria-label="Graph"><svg class="cf-graph" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="${label}">${lines}${shown}<g data-marks>${marks}</g></svg></div>`;
  return { svg, labelled: boxes.filter((b) => b !== null).length, drawn };
}

const classOf = ({ kind }: Node): string =>
  kind === 'report' ? 'cf-graph__name' : `cf-graph__thing cf-graph__thing--${kind}`;

const labelIn = ({ words, x, y, width, height }: LabelBox): Html =>
  html`<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height}" rx="3"/><text x="${(x + width / 2).toFixed(1)}" y="${(y + height - 5).toFixed(1)}">${words}</text>`;

const aboveMark = (node: Node, room: Picture): LabelBox =>
  boxAt(node.words[0]!, node.x, node.y - room.mark - room.lineHeight / 2 - 2, room);

/** Without the script each report is a stop of the keyboard; with it all marks are one, moved by the arrow keys. `hidden`: a label shown while its mark is pointed at. */
function mark(node: Node, hidden: LabelBox | null): Html {
  const { x, y, kind, title, href } = node;
  const half = LABELS.mark - 1;
  const shape =
    kind === 'report'
      ? html`<circle cx="${x}" cy="${y}" r="${LABELS.mark}"/>`
      : html`<rect x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${2 * half}" height="${2 * half}"/>`;
  const inside = html`<title>${title}</title>${shape}${hidden ? html`<g class="cf-graph__hidden ${classOf(node)}">${labelIn(hidden)}</g>` : ''}`;
  const look = `cf-graph__mark cf-graph__mark--${kind === 'report' ? 'report' : 'thing'}`;
  return href
    ? html`<a class="${look}" href="${href}" aria-label="${title}">${inside}</a>`
    : html`<g class="${look}" role="img" aria-label="${title}">${inside}</g>`;
}

const LONGEST_LABEL = 22;
const SHORT_LABEL = 10;
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
