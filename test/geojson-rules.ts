/** What RFC 7946 asks of a collection of areas, written from the document. A line a fault. */
export function geojsonFaults(text: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const data = JSON.parse(text) as Collection;
  must(data.type === 'FeatureCollection' && Array.isArray(data.features), 'it is no FeatureCollection');
  must(!('crs' in data), 'it names a reference system, which the standard took out');
  for (const key of ['geometry', 'properties', 'coordinates']) must(!(key in data), `a collection may not hold ${key}`);
  const points: Point[] = [];
  for (const f of data.features) {
    must(f.type === 'Feature' && 'geometry' in f && 'properties' in f, 'a feature lacks a part');
    must(f.geometry.type === 'MultiPolygon', 'a geometry is of another type');
    const own = f.geometry.coordinates.flat(2);
    points.push(...own);
    must(sameBox(f.bbox, own), `the bbox of ${f.id} is not that of its points`);
    f.geometry.coordinates.forEach((rings) => {
      rings.forEach((ring, i) => {
        const [first, last] = [ring[0]!, ring.at(-1)!];
        must(ring.length >= 4, `a ring of ${f.id} has fewer than four positions`);
        must(first[0] === last[0] && first[1] === last[1], `a ring of ${f.id} is open`);
        must(windsLeft(ring) === (i === 0), `a ring of ${f.id} runs the wrong way round`);
      });
    });
  }
  must(
    points.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
    'a position is not on the earth',
  );
  must(
    points.every(([lon, lat]) => lon < 3 && lon > -9 && lat > 49),
    'a position is not in Britain: longitude first',
  );
  must(sameBox(data.bbox, points), 'the bbox of the collection is not that of its points');
  return faults;
}

type Point = [number, number];
interface Collection {
  type: string;
  bbox: number[];
  features: {
    type: string;
    id: string;
    bbox: number[];
    properties: object;
    geometry: { type: string; coordinates: Point[][][] };
  }[];
}

const sameBox = (box: readonly number[], points: readonly Point[]): boolean => {
  const lon = points.map((p) => p[0]).sort((a, b) => a - b);
  const lat = points.map((p) => p[1]).sort((a, b) => a - b);
  return JSON.stringify(box) === JSON.stringify([lon[0], lat[0], lon.at(-1), lat.at(-1)]);
};

/** Counter-clockwise, by the turn at the lowest point of the ring (the leftmost of those): another way than adding up its area. */
function windsLeft(ring: readonly Point[]): boolean {
  const open = ring.slice(0, -1).filter((p, i, all) => i === 0 || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1]);
  const n = open.length;
  let low = 0;
  open.forEach(([x, y], i) => {
    const [lowX, lowY] = open[low]!;
    if (y < lowY || (y === lowY && x < lowX)) low = i;
  });
  const [a, b, c] = [open[(low + n - 1) % n]!, open[low]!, open[(low + 1) % n]!];
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) > 0;
}
