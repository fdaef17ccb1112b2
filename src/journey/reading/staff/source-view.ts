import type { Fact } from '#journey/reading/overlay.ts';
import { type Html, html, type Part } from '#web/html.ts';
import { factId, fullLabelOf } from './fact-words.ts';

/** A fact with the number it has on the page. */
export interface NumberedFact {
  fact: Fact;
  number: number;
}

export interface SourceView {
  html: Html;
  parts: number;
  /** The part in which each numbered fact's words begin; absent for facts without words. */
  partOf: Map<number, number>;
}

/** Characters of a text on one page: about ten printed pages, which browsers and people can bear. */
const PART = 30_000;

interface Piece {
  start: number;
  end: number;
  facts: NumberedFact[];
}

/**
 * One part of the source with each fact's words in a mark, and after the words the numbers of the facts that rest on them, each a link to
 * the fact; `w-N` is the id that the fact links back to. Marks never overlap: where the words of two facts do, the text is cut at their ends.
 */
export function sourceView(text: string, facts: readonly NumberedFact[], part: number): SourceView {
  const bounds = partsOf(text);
  const partOf = new Map<number, number>();
  for (const { fact, number } of facts) {
    const at = fact.evidence[0]?.start;
    if (at !== undefined) partOf.set(number, Math.max(1, bounds.findLastIndex((b) => b <= at) + 1));
  }
  const from = bounds[part - 1] ?? 0;
  const to = bounds[part] ?? text.length;
  return { html: paragraphs(text, from, to, piecesOf(text, facts, from, to)), parts: bounds.length, partOf };
}

/** Where each part begins: at the end of a line where there is one near, never within a pair of surrogates. */
function partsOf(text: string): number[] {
  const bounds = [0];
  for (let at = PART; at < text.length; ) {
    const line = text.lastIndexOf('\n', at);
    let cut = line > at - PART / 4 ? line + 1 : at;
    const code = text.charCodeAt(cut);
    if (code >= 0xdc00 && code <= 0xdfff) cut--;
    bounds.push(cut);
    at = cut + PART;
  }
  return bounds;
}

/** The stretches between all beginnings and ends of quotes, with the facts that cover them. */
function piecesOf(text: string, facts: readonly NumberedFact[], from: number, to: number): Piece[] {
  const spans = facts.flatMap((f) =>
    f.fact.evidence
      .filter(
        (e) => Number.isInteger(e.start) && e.start >= from && e.end <= Math.min(to, text.length) && e.start < e.end,
      )
      .map((e) => ({ start: e.start, end: e.end, f })),
  );
  const cuts = [...new Set(spans.flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b);
  const open = [...spans].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let live: typeof spans = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    while (next < open.length && open[next]!.start <= start) live.push(open[next++]!);
    live = live.filter((s) => s.end > start);
    if (live.length > 0) pieces.push({ start, end, facts: live.map((s) => s.f) });
  }
  return pieces;
}

function paragraphs(text: string, from: number, to: number, pieces: readonly Piece[]): Html {
  const begun = new Set<number>();
  const out: Part[] = [];
  let line: Part[] = [];
  const endLine = (): void => {
    if (line.length > 0) out.push(html`<p dir="auto">${line}</p>`);
    line = [];
  };
  const plain = (start: number, end: number): void => {
    // An empty line ends a paragraph; a single line's end is shown as it is.
    const parts = text.slice(start, end).split(/\n[ \t]*\n\s*/);
    parts.forEach((words, i) => {
      if (i > 0) endLine();
      if (words !== '') line.push(shown(words));
    });
  };
  let at = from;
  pieces.forEach((piece, i) => {
    plain(at, piece.start);
    line.push(markOf(text, piece, pieces[i + 1], begun));
    at = piece.end;
  });
  plain(at, to);
  endLine();
  return html`<div class="cf-source">${out}</div>`;
}

function markOf(text: string, piece: Piece, next: Piece | undefined, begun: Set<number>): Html {
  const fresh = piece.facts.filter((f) => !begun.has(f.number));
  for (const f of fresh) begun.add(f.number);
  // The numbers stand where the words of a fact end, so that a cut within them is not seen.
  const goesOn = (f: NumberedFact): boolean =>
    next?.start === piece.end && next.facts.some((n) => n.number === f.number);
  const ending = [...new Map(piece.facts.filter((f) => !goesOn(f)).map((f) => [f.number, f])).values()];
  const isOff = piece.facts.every((f) => f.fact.said?.verdict === 'rejected');
  const [first, ...others] = fresh.map((f) => `w-${f.number}`);
  return html`<mark${first ? html` id="${first}"` : ''}${isOff ? html` class="cf-off"` : ''}>${others.map(
    (id) => html`<span id="${id}"></span>`,
  )}${shown(text.slice(piece.start, piece.end))}</mark>${ending.map(
    ({ fact, number }) =>
      html`<sup><a href="#${factId(fact.field)}" aria-label="Fact ${number}, ${fullLabelOf(fact.field)}">${number}</a></sup>`,
  )}`;
}

/** Signs that steer a terminal or turn the order of letters round are shown as a mark of replacement, one for one. */
export const shown = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
