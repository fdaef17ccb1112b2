import { table } from '#web/components/content.ts';
import { type Html, html, type Words } from '#web/html.ts';

/** One piece of evidence: what it is, and its weight in bits, below zero where it speaks against. */
export interface EvidenceStep {
  words: Words;
  bits: number;
}

const WIDTH = 200;
const HEIGHT = 14;

/** "+9.1", "−0.5": with a real minus sign, which a screen reader says. */
export const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;

/**
 * Evidence for and against as a waterfall: a table with a row for each piece, its bits, the sum so far, and a bar from the sum before to the
 * sum after. The bar repeats what the figures say and is hidden from screen readers.
 */
export function waterfall(caption: string, steps: readonly EvidenceStep[]): Html {
  const ordered = steps.toSorted((a, b) => b.bits - a.bits);
  let [low, high, sum] = [0, 0, 0];
  for (const { bits } of ordered) {
    sum += bits;
    [low, high] = [Math.min(low, sum), Math.max(high, sum)];
  }
  const scale = (bits: number): number => ((bits - low) / Math.max(1, high - low)) * WIDTH;
  let so = 0;
  const rows = ordered.map(({ words, bits }) => {
    const before = so;
    so += bits;
    return [words, bits < 0 ? 'Against' : 'For', signed(bits), so.toFixed(1), bar(scale(before), scale(so), scale(0))];
  });
  const total = [
    html`<strong>Together</strong>`,
    sum < 0 ? 'Against' : 'For',
    html`<strong>${signed(sum)}</strong>`,
    '',
    bar(scale(0), scale(sum), scale(0), true),
  ];
  return table({
    caption,
    captionHidden: true,
    columns: [
      { heading: 'Evidence' },
      { heading: 'Speaks' },
      { heading: 'Bits', numeric: true },
      { heading: 'Sum', numeric: true },
      { heading: html`<span class="govuk-visually-hidden">Bar</span>` },
    ],
    rows: [...rows, total],
    firstIsHeading: true,
  });
}

function bar(from: number, to: number, zero: number, total = false): Html {
  const [x, width] = [Math.min(from, to), Math.max(1, Math.abs(to - from))];
  const kind = total ? 'total' : to < from ? 'against' : 'for';
  return html`<svg class="cf-bar" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false"><line class="cf-bar__zero" x1="${zero.toFixed(1)}" x2="${zero.toFixed(1)}" y1="0" y2="${HEIGHT}"/><rect class="cf-bar__${kind}" x="${x.toFixed(1)}" y="2" width="${width.toFixed(1)}" height="${HEIGHT - 4}"/></svg>`;
}
