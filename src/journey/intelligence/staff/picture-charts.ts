import type { ControlPoint } from '#engines/clusters/control-limits.ts';
import { type Html, html, raw } from '#web/html.ts';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 34;
const BOTTOM = 26;
const TOP = 10;

/** Counts as a line, what is usual as a band, what is beyond it as a ring or a square. A picture: the table beside it has the same figures. */
export function controlPicture(points: readonly ControlPoint[], labels: readonly string[], title: string): Html {
  const most = Math.max(1, ...points.map((p) => Math.max(p.count, p.limits?.upper ?? 0)));
  const x = (i: number) => Math.round((LEFT + (i * (WIDTH - LEFT - 10)) / Math.max(1, points.length - 1)) * 10) / 10;
  const y = (n: number) => Math.round((TOP + (1 - n / most) * (HEIGHT - TOP - BOTTOM)) * 10) / 10;
  const judged = points.flatMap((p, i) => (p.limits ? [{ i, ...p.limits }] : []));
  const edge = [
    ...judged.map((p) => `${x(p.i)},${y(p.upper)}`),
    ...[...judged].reverse().map((p) => `${x(p.i)},${y(p.lower)}`),
  ];
  const band = judged.length > 1 ? `<polygon class="cf-chart__band" points="${edge.join(' ')}"/>` : '';
  const middle =
    judged.length > 1
      ? `<polyline class="cf-chart__middle" points="${judged.map((p) => `${x(p.i)},${y(p.mean)}`).join(' ')}"/>`
      : '';
  const line = `<polyline class="cf-chart__line" points="${points.map((p, i) => `${x(i)},${y(p.count)}`).join(' ')}"/>`;
  const marks = points.map((p, i) => {
    if (p.signal === 'high') return `<circle class="cf-chart__signal" cx="${x(i)}" cy="${y(p.count)}" r="6"/>`;
    if (p.signal === 'low')
      return `<rect class="cf-chart__signal" x="${x(i) - 5}" y="${y(p.count) - 5}" width="10" height="10"/>`;
    return '';
  });
  const scale = [0, most].map((n) => `<text class="cf-chart__name" x="0" y="${y(n) + 5}">${n}</text>`).join('');
  return html`<svg class="cf-chart cf-chart--wide" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">${raw(
    `${band}${middle}${line}${marks.join('')}${scale}`,
  )}<text class="cf-chart__name" x="${LEFT}" y="${HEIGHT - 6}">${labels[0]}</text><text class="cf-chart__name cf-chart__name--end" x="${WIDTH - 4}" y="${HEIGHT - 6}">${labels.at(-1)}</text></svg>`;
}

export interface Pair {
  label: string;
  /** Shares, 0 to 1. */
  now: number;
  before: number;
}

/** Two bars for each name: now, dark, over before, pale. */
export function pairedBars(pairs: readonly Pair[], title: string): Html {
  const largest = Math.max(0.01, ...pairs.flatMap((p) => [p.now, p.before]));
  const step = 46;
  const wide = 340;
  const length = (share: number) => Math.round((share / largest) * (wide - 60));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return html`<svg class="cf-chart" viewBox="0 0 ${wide} ${pairs.length * step}" role="img" aria-label="${title}">${pairs.map(
    (p, i) =>
      html`<text class="cf-chart__name" x="0" y="${i * step + 13}">${p.label}</text><rect class="cf-chart__bar" x="0" y="${i * step + 18}" width="${length(p.now)}" height="10"></rect><text class="cf-chart__number" x="${length(p.now) + 6}" y="${i * step + 28}">${percent(p.now)}</text><rect class="cf-chart__gap" x="0" y="${i * step + 30}" width="${length(p.before)}" height="6"></rect>`,
  )}</svg>`;
}
