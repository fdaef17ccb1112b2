import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';
import { boundsOf, shapeOf } from '#journey/warnings/district-shapes.ts';
import { titleOfArea } from './alternates.ts';
import { addressOf, type FeedContent, nameOf } from './feed-content.ts';
import { plainSummary } from './plain-text.ts';
import type { ListedWarning } from './store.ts';

/** What is said where the boundaries are shown (catalogue/places/LICENCE-OGL.md). */
const ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2022.';

/**
 * GeoJSON (RFC 7946) of the warnings for an area: a feature a district, also for one without warnings, so that a map has no gaps. A warning
 * for several districts is in each of them. Withdrawn ones are not there.
 */
export function warningsOnTheMap(content: FeedContent): FeatureCollection<MultiPolygon> & Record<string, unknown> {
  const { area, force, site } = content;
  const wanted = area.district
    ? [area.district.gss]
    : districtsOf(force.pfaCode)
        .map((d) => d.gss)
        .sort();
  const features = wanted.flatMap((gss) => districtFeature(gss, content));
  return {
    type: 'FeatureCollection',
    bbox: boundsOf(features.map((f) => f.geometry)),
    features,
    title: titleOfArea(area, site.language, 'feed'),
    attribution: ATTRIBUTION,
    ...(site.demonstration ? { demonstration: site.demonstration } : {}),
  };
}

function districtFeature(gss: string, content: FeedContent): Feature<MultiPolygon>[] {
  const geometry = shapeOf(gss);
  if (!geometry) return [];
  const here = content.warnings.filter((w) => w.districts.includes(gss) || w.districts.length === 0);
  return [
    {
      type: 'Feature',
      id: gss,
      bbox: boundsOf([geometry]),
      geometry,
      properties: {
        gss,
        name: districtByGss(gss)?.name ?? gss,
        count: here.length,
        warnings: here.map((w) => warningOf(w, content)),
      },
    },
  ];
}

const warningOf = (w: ListedWarning, { force, site }: FeedContent) => ({
  id: nameOf(w, force),
  title: w.title,
  summary: plainSummary(w, { force, site }),
  fraudType: w.fraud_type,
  published: w.published_at.toISOString(),
  updated: (w.corrected_at ?? w.published_at).toISOString(),
  ...(w.expires_at ? { expires: w.expires_at.toISOString() } : {}),
  ...(site.origin ? { url: addressOf(`/warnings/${w.slug}`, site) } : {}),
});
