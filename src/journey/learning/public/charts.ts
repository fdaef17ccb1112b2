import { type Html, html } from '#web/html.ts';

/** One bar of a chart: a number, or words where there is none to show. */
export interface Bar {
  label: string;
  /** Where there is room for no more. */
  short?: string;
  value: number | null;
  /** What stands in place of the number. */
  instead: string;
}

const WIDTH = 340;

/** Bars that lie, one under another: for names. A picture without script or inline style; a table of the same figures belongs beside it. */
export function lyingBars(bars: readonly Bar[], label: string): Html {
  const largest = Math.max(1, ...bars.map((b) => b.value ?? 0));
  const step = 36;
  return html`<svg class="cf-chart" viewBox="0 0 ${WIDTH} ${bars.length * step}" role="img" aria-label="${label}">${bars.map(
    (bar, i) => {
      const length = Math.round(((bar.value ?? 0) / largest) * (WIDTH - 90));
      return html`<text class="cf-chart__name" x="0" y="${i * step + 13}">${bar.label}</text><rect class="cf-chart__bar" x="0" y="${i * step + 18}" width="${length}" height="12"></rect><text class="${bar.value === null ? 'cf-chart__none' : 'cf-chart__number'}" x="${length + (length > 0 ? 6 : 0)}" y="${i * step + 28}">${bar.value ?? bar.instead}</text>`;
    },
  )}</svg>`;
}

/** So many bars have room for a number above and a short name below each. */
const FEW = 8;

/** Bars that stand side by side: for months. Each has its name below it where they are few, else the first and the last. */
export function standingBars(bars: readonly Bar[], label: string): Html {
  const largest = Math.max(1, ...bars.map((b) => b.value ?? 0));
  const height = 120;
  const step = WIDTH / Math.max(bars.length, 6);
  const last = bars.length - 1;
  const few = bars.length <= FEW && bars.every((b) => b.short);
  return html`<svg class="cf-chart" viewBox="0 0 ${WIDTH} ${height + 44}" role="img" aria-label="${label}">${bars.map(
    (bar, i) => {
      const tall = Math.round(((bar.value ?? 0) / largest) * height);
      const x = Math.round(i * step * 10) / 10;
      const wide = Math.round(step * 7) / 10;
      return html`<rect class="${bar.value === null ? 'cf-chart__gap' : 'cf-chart__bar'}" x="${x}" y="${20 + height - Math.max(tall, 2)}" width="${wide}" height="${Math.max(tall, 2)}"></rect>${
        bars.length <= FEW && bar.value !== null
          ? html`<text class="cf-chart__number" x="${x}" y="${14 + height - tall}">${bar.value}</text>`
          : null
      }${few && bar.short ? html`<text class="cf-chart__name" x="${x}" y="${height + 38}">${bar.short}</text>` : null}`;
    },
  )}${few ? null : html`<text class="cf-chart__name" x="0" y="${height + 38}">${bars[0]?.label}</text>`}${
    !few
      ? html`<text class="cf-chart__name cf-chart__name--end" x="${Math.round(last * step + step * 0.7)}" y="${height + 38}">${bars[last]!.label}</text>`
      : null
  }</svg>`;
}
