import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Districts = Topology<{ districts: GeometryCollection<{ name: string; force: string }> }>;
const shapes = new Map<string, MultiPolygon>();

/** A district's boundary as RFC 7946 has it: longitude before latitude in WGS 84, closed rings, the outer ones counter-clockwise and holes clockwise. Undefined for a code that is none. */
export function shapeOf(gss: string): MultiPolygon | undefined {
  if (shapes.size === 0) readShapes();
  return shapes.get(gss);
}

function readShapes(): void {
  const file = new URL('../../catalogue/places/districts.topo.json', import.meta.url);
  const topology: Districts = JSON.parse(readFileSync(file, 'utf8'));
  for (const { id, geometry } of feature(topology, topology.objects.districts).features) {
    const shape = geometry as Polygon | MultiPolygon;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    shapes.set(String(id), { type: 'MultiPolygon', coordinates: polygons.map(rightHanded) });
  }
}

const rightHanded = (rings: Position[][]): Position[][] =>
  rings.map((ring, i) => {
    const rounded = ring.map(([lon, lat]) => [round(lon!), round(lat!)]);
    const isOuter = i === 0;
    return isOuter === areaTwice(rounded) > 0 ? rounded : rounded.reverse();
  });

/** Four decimals are about ten metres: finer than the boundaries are drawn. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Twice the signed area of a ring: positive where it runs counter-clockwise. */
export function areaTwice(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return sum;
}

/** West, south, east, north. */
export function boundsOf(shapesOf: readonly MultiPolygon[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lon, lat] of shapesOf.flatMap((s) => s.coordinates.flat(2)) as [number, number][]) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
