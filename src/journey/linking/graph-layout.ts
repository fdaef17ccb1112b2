/** A drawing of what is tied to what, worked out on the server: the same input gives the same picture. */

export interface Spot2 {
  x: number;
  y: number;
}

/** How often the springs are let go, and how far things keep from each other, in parts of the picture. */
const ROUNDS = 140;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places of `count` things in a box of the given size so that tied ones lie near each other and none on another (Fruchterman and Reingold
 * 1991: springs along ties, pushes between all, cooling). Begins from a spiral in the order given, so nothing is left to chance.
 * @param ties pairs of numbers of things.
 */
export function layOut(
  count: number,
  ties: readonly (readonly [number, number])[],
  width: number,
  height: number,
): Spot2[] {
  const spots = Array.from({ length: count }, (_, i) => {
    const r = Math.sqrt((i + 0.5) / Math.max(1, count)) / 2;
    return { x: 0.5 + r * Math.cos(i * GOLDEN_ANGLE), y: 0.5 + r * Math.sin(i * GOLDEN_ANGLE) };
  });
  const k = Math.sqrt(1 / Math.max(1, count)) * 0.9;
  for (let round = 0; round < ROUNDS; round++) {
    const heat = 0.1 * (1 - round / ROUNDS) + 0.002;
    step(spots, ties, k, heat);
  }
  return fit(spots, width, height);
}

function step(spots: Spot2[], ties: readonly (readonly [number, number])[], k: number, heat: number): void {
  const push = spots.map(() => ({ x: 0, y: 0 }));
  for (let a = 0; a < spots.length; a++) {
    for (let b = a + 1; b < spots.length; b++) {
      const [dx, dy] = [spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y];
      const d2 = Math.max(1e-6, dx * dx + dy * dy);
      const force = (k * k) / d2;
      move(push[a]!, dx, dy, force);
      move(push[b]!, dx, dy, -force);
    }
  }
  for (const [a, b] of ties) {
    const [dx, dy] = [spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y];
    const force = Math.sqrt(dx * dx + dy * dy) / k;
    move(push[a]!, dx, dy, -force);
    move(push[b]!, dx, dy, force);
  }
  for (const [i, spot] of spots.entries()) {
    const { x, y } = push[i]!;
    // A gentle pull to the middle keeps parts without ties in the picture.
    const [px, py] = [x - (spot.x - 0.5) * 0.6, y - (spot.y - 0.5) * 0.6];
    const length = Math.max(1e-9, Math.hypot(px, py));
    const far = Math.min(length, heat);
    spot.x += (px / length) * far;
    spot.y += (py / length) * far;
  }
}

function move(push: Spot2, dx: number, dy: number, force: number): void {
  push.x += dx * force;
  push.y += dy * force;
}

/** Room at the edges for the labels, in the units of the picture. */
const EDGE = 50;

function fit(spots: readonly Spot2[], width: number, height: number): Spot2[] {
  const [xs, ys] = [spots.map((s) => s.x), spots.map((s) => s.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const across = Math.max(1e-9, Math.max(...xs) - left);
  const down = Math.max(1e-9, Math.max(...ys) - top);
  return spots.map(({ x, y }) => ({
    x: Math.round((EDGE + ((x - left) / across) * (width - 2 * EDGE)) * 10) / 10,
    y: Math.round((EDGE / 2 + ((y - top) / down) * (height - EDGE)) * 10) / 10,
  }));
}
