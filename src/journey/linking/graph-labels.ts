/** Which labels of a graph are shown, and where: the more a thing ties together the sooner it has its label, and no label lies on another. */

export interface Labelled {
  /** The middle of its mark. */
  x: number;
  y: number;
  /** What it may be labelled with, the longest first: the shorter ones are tried where that has no room. */
  words: readonly string[];
  /** Labels are given to the heaviest first; of equals to the first. */
  weight: number;
}

/** A label as a box: its left upper corner and its size, in the units of the picture. */
export interface LabelBox {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Picture {
  width: number;
  height: number;
  /** From the middle of a mark to its edge. */
  mark: number;
  /** Width of one letter at the most, and what the box adds to its words, as the style sheet draws them. */
  letter: number;
  padding: number;
  lineHeight: number;
  /** So many of the heaviest may cover marks of others where there is no other room. */
  mayCover: number;
}

/** The box of a label whose middle is given, moved so far that it stays in the picture. */
export function boxAt(words: string, x: number, y: number, p: Picture): LabelBox {
  const width = words.length * p.letter + p.padding;
  const within = (at: number, size: number, whole: number) => Math.max(0, Math.min(whole - size, at));
  return {
    words,
    x: within(x - width / 2, width, p.width),
    y: within(y - p.lineHeight / 2, p.lineHeight, p.height),
    width,
    height: p.lineHeight,
  };
}

const GAP = 1;
export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;

/**
 * A box for each thing, null where there is no room for one: it is shown then when it is pointed at. A label stands beside its mark and covers none;
 * only those of the heaviest may, where there is no other room. Pure, and quadratic in the number of things.
 */
export function placeLabels(things: readonly Labelled[], picture: Picture): (LabelBox | null)[] {
  const placed: LabelBox[] = [];
  const result: (LabelBox | null)[] = things.map(() => null);
  const order = things.map((t, i) => ({ t, i })).toSorted((a, b) => b.t.weight - a.t.weight || a.i - b.i);
  for (const [rank, { t, i }] of order.entries()) {
    const boxes = t.words.flatMap((words) => aroundMark(words, t, picture));
    const free = boxes.filter((box) => !placed.some((other) => overlap(box, other)));
    // Its own mark too: a label that was moved into the picture may have come to lie on it.
    const clear = free.find((box) => !things.some((other) => covers(box, other, picture.mark)));
    const box = clear ?? (rank < picture.mayCover ? free[0] : undefined);
    if (!box) continue;
    placed.push(box);
    result[i] = box;
  }
  return result;
}

function aroundMark(words: string, { x, y }: Labelled, p: Picture): LabelBox[] {
  const down = p.mark + p.lineHeight / 2 + GAP;
  const along = p.mark + (words.length * p.letter + p.padding) / 2 + GAP;
  const middles: [number, number][] = [
    [x, y + down],
    [x, y - down],
    [x + along, y],
    [x - along, y],
  ];
  return middles.map(([mx, my]) => boxAt(words, mx, my, p));
}

const covers = (box: LabelBox, { x, y }: Labelled, mark: number): boolean =>
  box.x < x + mark && x - mark < box.x + box.width && box.y < y + mark && y - mark < box.y + box.height;
