/**
 * Builds the gazetteer of England and Wales from open ONS files.
 *
 *   node scripts/build-gazetteer.ts FOLDER
 *
 * FOLDER holds: ew_districts_2022.topo.json (districts of 2022), ew_towns_2011.topo.json (built-up areas of 2011),
 * la_all_codes.csv (every district code since 2011, with county, region and the code in force now),
 * lad_csp_pfa_2019.csv (district → police force area, 2019) and herts_gazetteer.csv (wards for the places the
 * built-up areas leave out). Writes src/catalogue/places/gazetteer.json and districts.topo.json; both are committed.
 *
 * A police force area is a union of whole districts (R9.1). The table of forces is of 2019 and the districts are of 2022:
 * a district that is not in the table takes the force of the districts it replaced, and they must all agree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Ring = [number, number][];
type PolygonRings = Ring[];
interface Geometry {
  type: 'Polygon' | 'MultiPolygon';
  arcs: number[][] | number[][][];
  properties: Record<string, string>;
}
interface Topology {
  type: 'Topology';
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<string, { type: string; geometries: Geometry[] }>;
}

const folder = process.argv[2];
if (!folder) {
  console.error('Say which folder holds the ONS files: node scripts/build-gazetteer.ts FOLDER');
  process.exit(2);
}
const out = join(import.meta.dirname, '../src/catalogue/places');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
const table = (name: string): Record<string, string>[] => parse(read(name), { columns: true, skip_empty_lines: true });
const round = (n: number, places = 4): number => Number(n.toFixed(places));

/** Arcs of a topology as degrees. */
function decodeArcs(topology: Topology): Ring[] {
  const { scale, translate } = topology.transform;
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function polygonsOf(geometry: Geometry, arcs: Ring[]): PolygonRings[] {
  const parts = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) as number[][][];
  return parts.map((rings) =>
    rings.map((indexes) =>
      indexes.flatMap((i, at) => {
        const points = i < 0 ? [...arcs[~i]!].reverse() : arcs[i]!;
        return at === 0 ? points : points.slice(1);
      }),
    ),
  );
}

const inRing = (ring: Ring, x: number, y: number): boolean => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};
const inPolygons = (parts: PolygonRings[], x: number, y: number): boolean =>
  parts.some(([outer, ...holes]) => inRing(outer!, x, y) && !holes.some((h) => inRing(h, x, y)));

/** Area-weighted centre of the largest part, in degrees. Good enough for a point to measure distances from. */
function centre(parts: PolygonRings[]): [number, number] {
  let best: { area: number; at: [number, number] } | undefined;
  for (const [outer] of parts) {
    let a = 0;
    let cx = 0;
    let cy = 0;
    const [x0, y0] = outer![0]!;
    for (let i = 0; i < outer!.length; i++) {
      const [x1, y1] = outer![i]!;
      const [x2, y2] = outer![(i + 1) % outer!.length]!;
      const f = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
      a += f;
      cx += f * (x1 + x2 - 2 * x0);
      cy += f * (y1 + y2 - 2 * y0);
    }
    if (!best || Math.abs(a) > best.area) best = { area: Math.abs(a), at: [x0 + cx / (3 * a), y0 + cy / (3 * a)] };
  }
  return best!.at;
}

/** Built-up area in square kilometres, to one decimal: degrees scaled at the area's own latitude, which is exact enough to tell a town from a village. */
function areaKm2(parts: PolygonRings[]): number {
  const KM_PER_DEGREE = 111.32;
  const ringArea = (ring: Ring): number => {
    let twice = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
      twice += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
    return Math.abs(twice / 2) * KM_PER_DEGREE ** 2 * Math.cos((ring[0]![1] * Math.PI) / 180);
  };
  const total = parts.reduce(
    (sum, [outer, ...holes]) => sum + ringArea(outer!) - holes.reduce((h, r) => h + ringArea(r), 0),
    0,
  );
  return Math.round(total * 10) / 10;
}

// Districts, with the force each belongs to.
const topology = JSON.parse(read('ew_districts_2022.topo.json')) as Topology;
const codes = table('la_all_codes.csv');
const codeRow = new Map(codes.map((r) => [r.LADCD!, r]));
const force2019 = new Map(
  table('lad_csp_pfa_2019.csv').map((r) => [r.LAD19CD!, { code: r.PFA19CD!, name: r.PFA19NM! }]),
);
const activeOf = (gss: string): string => codeRow.get(gss)?.LADCD_ACTIVE ?? gss;

function forceOf(gss: string): { code: string; name: string } {
  const own = force2019.get(gss);
  if (own) return own;
  const replaced = [...force2019].filter(([old]) => activeOf(old) === activeOf(gss)).map(([, force]) => force);
  const names = new Set(replaced.map((f) => f.code));
  if (names.size !== 1)
    throw new Error(`District ${gss}: its forces cannot be told (${[...names].join(', ') || 'none'}).`);
  return replaced[0]!;
}

const FORCE_NAMES: Record<string, string> = {
  'London, City of': 'City of London',
  'Devon & Cornwall': 'Devon and Cornwall',
};
/** "Bristol, City of" is what the code list says and nobody else does. */
const plainName = (name: string): string => name.replace(/^(.*), (?:City|County) of$/, '$1');

const lads = topology.objects.lad!.geometries;
const arcs = decodeArcs(topology);
const shapes = new Map(lads.map((g) => [g.properties.areacd!, polygonsOf(g, arcs)]));

// Two districts are neighbours when they share an arc: a border with length, not a corner.
const usersOfArc = new Map<number, Set<string>>();
for (const g of lads) {
  for (const i of (g.arcs as unknown[]).flat(3) as number[]) {
    const arc = i < 0 ? ~i : i;
    usersOfArc.set(arc, (usersOfArc.get(arc) ?? new Set()).add(g.properties.areacd!));
  }
}
const neighbours = new Map<string, Set<string>>();
for (const users of usersOfArc.values()) {
  for (const a of users) for (const b of users) if (a !== b) neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
}

const forces = new Map<string, string>();
const districts = lads
  .map((g) => {
    const gss = g.properties.areacd!;
    const force = forceOf(gss);
    forces.set(force.code, FORCE_NAMES[force.name] ?? force.name);
    const row = codeRow.get(gss);
    const [lon, lat] = centre(shapes.get(gss)!);
    return {
      gss,
      name: plainName(g.properties.areanm!),
      force: force.code,
      county: row?.UTLANM ? plainName(row.UTLANM) : null,
      region: row?.RGNNM || row?.CTRYNM || null,
      lat: round(lat),
      lon: round(lon),
      neighbours: [...(neighbours.get(gss) ?? [])].sort(),
    };
  })
  .sort((a, b) => (a.gss < b.gss ? -1 : 1));

/** District that holds most of a built-up area: its middle can lie in a bay or over a simplified border. */
function districtOfTown(parts: PolygonRings[]): string {
  const xs = parts.flat(2).map((p) => p[0]);
  const ys = parts.flat(2).map((p) => p[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const votes = new Map<string, number>();
  const near = districts.map((d) => ({ gss: d.gss, far: Math.hypot(d.lat - y0, (d.lon - x0) * 0.62) }));
  near.sort((a, b) => a.far - b.far);
  for (let i = 0.5; i < 12; i++) {
    for (let j = 0.5; j < 12; j++) {
      const x = x0 + ((x1 - x0) * i) / 12;
      const y = y0 + ((y1 - y0) * j) / 12;
      if (!inPolygons(parts, x, y)) continue;
      const found = near.slice(0, 60).find((d) => inPolygons(shapes.get(d.gss)!, x, y));
      if (found) votes.set(found.gss, (votes.get(found.gss) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? near[0]!.gss;
}

interface TownRow {
  name: string;
  district: string;
  lat: number;
  lon: number;
  km2?: number;
}
const towns: TownRow[] = [];
const townTopology = JSON.parse(read('ew_towns_2011.topo.json')) as Topology;
const townArcs = decodeArcs(townTopology);
for (const g of townTopology.objects.townandcities4!.geometries) {
  const parts = polygonsOf(g, townArcs);
  const district = districtOfTown(parts);
  const [lon, lat] = centre(parts);
  const plain = g.properties
    .AREANM!.replace(/ BUA(?:SD)?$/, '')
    .replace(/ \((?!Quorndon).*\)$/, '')
    .replace(/ \(.*\)$/, '');
  // "Narborough/Enderby" is one built-up area and two places.
  for (const name of plain.split('/'))
    towns.push({ name, district, lat: round(lat), lon: round(lon), km2: areaKm2(parts) });
}

/** "Bovingdon, Flaunden and Chipperfield" is a ward and three places; "Hoddesdon South" is no place anybody names. */
function placesOfWard(name: string): string[] {
  return name
    .split(/, | and | & /)
    .map((part) => part.trim())
    .filter((part) => !/ (?:North|South|East|West|Central)$/.test(part));
}
/** The same name within some three kilometres is the same place, whichever side of a border its middle fell. */
const known = (name: string, lat: number, lon: number): boolean =>
  towns.some((t) => t.name === name && Math.hypot(t.lat - lat, (t.lon - lon) * 0.62) < 0.03);
for (const r of table('herts_gazetteer.csv').concat(handList())) {
  for (const name of r.kind?.startsWith('ward') ? placesOfWard(r.name!) : [r.name!]) {
    if (known(name, Number(r.lat), Number(r.lon))) continue;
    towns.push({ name, district: r.district_gss!, lat: Number(r.lat), lon: Number(r.lon) });
  }
}

/** Villages typed by hand beside the data: neither built-up areas nor wards name them. */
function handList(): Record<string, string>[] {
  const text = readFileSync(join(out, 'villages.csv'), 'utf8');
  const byName = new Map(districts.map((d) => [d.name, d.gss]));
  return (parse(text, { columns: true, comment: '#', skip_empty_lines: true }) as Record<string, string>[]).map((r) => {
    const gss = byName.get(r.district!);
    if (!gss) throw new Error(`villages.csv: there is no district called ${r.district}.`);
    return { ...r, kind: 'village', district_gss: gss };
  });
}

towns.sort((a, b) => (a.name === b.name ? (a.district < b.district ? -1 : 1) : a.name < b.name ? -1 : 1));
const line = (rows: unknown[]): string => `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]`;
const forceRows = [...forces].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
writeFileSync(
  join(out, 'gazetteer.json'),
  `{"forces": ${line(forceRows)},\n"districts": ${line(districts)},\n"towns": ${line(towns)}}\n`,
);

const names = new Map(districts.map((d) => [d.gss, d]));
const slim = {
  type: 'Topology',
  transform: { scale: topology.transform.scale.map((n) => round(n, 9)), translate: topology.transform.translate },
  objects: {
    districts: {
      type: 'GeometryCollection',
      geometries: lads.map((g) => {
        const d = names.get(g.properties.areacd!)!;
        return { type: g.type, arcs: g.arcs, id: d.gss, properties: { name: d.name, force: d.force } };
      }),
    },
  },
  arcs: topology.arcs,
};
writeFileSync(join(out, 'districts.topo.json'), `${JSON.stringify(slim)}\n`);
console.error(`${districts.length} districts, ${forceRows.length} forces, ${towns.length} places.`);
