import { readFileSync } from 'node:fs';
import { geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';

/** What to show of one district. */
export interface DistrictFigure {
  gss: string;
  count: number;
  /** Drawn with a heavy outline: a wave stands here. */
  wave?: boolean;
  /** Incidents read in the press: a diamond with their number, apart from the count, which is of reports alone. */
  press?: number;
}

type Properties = { name: string; force: string };

let topology: Topology<{ districts: GeometryCollection<Properties> }> | undefined;

function boundaries(): FeatureCollection<Geometry, Properties> {
  topology ??= JSON.parse(readFileSync(new URL('../../catalogue/places/districts.topo.json', import.meta.url), 'utf8'));
  return feature(topology!, topology!.objects.districts);
}

/** The shade of a count: 0 for none, then four steps up to the largest. Printed beside each district too, so colour is never alone. */
export function shadeOf(count: number, largest: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || largest <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((count / largest) * 4))) as 1 | 2 | 3 | 4;
}

/**
 * The map of a force's districts as an SVG string: one path a district with its name and count as its title, shaded by CSS class
 * (`map-shade-0` … `map-shade-4`, `map-wave`), no inline style and no script. A table of the same figures belongs beside it.
 */
export function districtMap(
  forceCode: string,
  figures: DistrictFigure[],
  size: { width: number; height: number },
): string {
  const own = new Set(districtsOf(forceCode).map((d) => d.gss));
  for (const f of figures) own.add(f.gss);
  const shapes = boundaries().features.filter((f) => own.has(String(f.id)));
  const projection = geoMercator().fitSize([size.width, size.height], { type: 'FeatureCollection', features: shapes });
  const path = geoPath(projection).digits(1);
  const byGss = new Map(figures.map((f) => [f.gss, f]));
  const largest = Math.max(0, ...figures.map((f) => f.count));
  const centres = apart(shapes.map((shape) => path.centroid(shape)));
  const drawn = shapes.map((shape, at) => {
    const gss = String(shape.id);
    const figure = byGss.get(gss) ?? { gss, count: 0 };
    const name = escapeXml(districtByGss(gss)?.name ?? gss);
    const classes = `map-district map-shade-${shadeOf(figure.count, largest)}${figure.wave ? ' map-wave' : ''}`;
    const [x, y] = centres[at]!;
    const label = nameOn(x, y, districtByGss(gss)?.name ?? gss, figure.count);
    const press = figure.press ? pressMark(x, y + (figure.count > 0 ? 30 : 16), figure.press) : '';
    return {
      wave: figure.wave === true,
      svg: `<path class="${classes}" d="${path(shape) ?? ''}"><title>${name}: ${figure.count}${figure.press ? `; read in the press: ${figure.press}` : ''}</title></path>`,
      label: label + press,
    };
  });
  const inOrder = [...drawn.filter((d) => !d.wave), ...drawn.filter((d) => d.wave)];
  return (
    `<svg class="district-map" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Map of districts. The table that follows has the same figures.">` +
    `${inOrder.map((d) => d.svg).join('')}${drawn.map((d) => d.label).join('')}</svg>`
  );
}

/** Words of two small districts side by side would run into each other: both step aside. */
function apart(centres: readonly [number, number][]): [number, number][] {
  return centres.map(([x, y], i) => {
    const near = centres.filter(([a, b], j) => j !== i && Math.abs(b - y) < 2 * LINE && Math.abs(a - x) < WIDE);
    const step = near.reduce((sum, [a]) => sum + ((WIDE - Math.abs(a - x)) / 2) * (a > x ? -1 : 1), 0);
    return [x + step, y];
  });
}
const WIDE = 56;

/** The district's name in one or two lines, and its count beneath. Small districts stand close, so long names are broken. */
function nameOn(x: number, y: number, name: string, count: number): string {
  const words = name.split(' ');
  const lines = words.length > 1 && name.length > 9 ? [words[0]!, words.slice(1).join(' ')] : [name];
  const top = y - (lines.length - 1) * LINE - (count > 0 ? LINE / 2 : 0);
  const names = lines.map(
    (line, i) =>
      `<text class="map-name" x="${x.toFixed(1)}" y="${(top + i * LINE).toFixed(1)}">${escapeXml(line)}</text>`,
  );
  const number =
    count > 0
      ? `<text class="map-label" x="${x.toFixed(1)}" y="${(top + lines.length * LINE + 2).toFixed(1)}">${count}</text>`
      : '';
  return names.join('') + number;
}
const LINE = 13;

/** A white diamond, which no report is ever drawn as. */
const pressMark = (x: number, y: number, count: number): string =>
  `<path class="map-press" d="M${x.toFixed(1)} ${(y - 12).toFixed(1)}l12 12-12 12-12-12z"/><text class="map-label" x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}">${count}</text>`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
