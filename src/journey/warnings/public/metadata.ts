import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { type Html, html } from '#web/html.ts';
import { linkedData } from '#web/linked-data.ts';
import { plainSummary, plainText } from './plain-text.ts';
import type { PublishedWarning } from './store.ts';
import type { Shown } from './warning-view.ts';

/** What search engines and messengers read of a warning: Open Graph, the keys that force pages carry (domain 0.2), and schema.org. */
export function warningHead(warning: PublishedWarning, { force, site }: Shown): Html {
  const url = site.origin ? `${site.origin}/warnings/${warning.slug}` : null;
  const published = warning.published_at.toISOString();
  const modified = (warning.corrected_at ?? warning.published_at).toISOString();
  const properties: [string, string | null][] = [
    ['og:title', warning.title],
    ['og:description', plainSummary(warning, { force, site })],
    ['og:type', 'article'],
    ['og:url', url],
    ['og:site_name', force.name],
    ['og:locale', site.language.replace('-', '_')],
    ['article:published_time', published],
    ['article:modified_time', modified],
    ['article:section', shortNameOf(warning.fraud_type)],
  ];
  return html`${url ? html`<link rel="canonical" href="${url}">` : null}
<meta name="publish.date" content="${published}"><meta name="area" content="${warning.area}">
${properties.map(([property, content]) => (content ? html`<meta property="${property}" content="${content}">` : null))}
${site.demonstration ? null : linkedData(announcement(warning, { force, site }))}`;
}

/** A SpecialAnnouncement of schema.org: a dated announcement for a place, with an end. */
export function announcement(warning: PublishedWarning, at: Pick<Shown, 'force' | 'site'>) {
  const { force, site } = at;
  const url = site.origin ? `${site.origin}/warnings/${warning.slug}` : null;
  return {
    '@context': 'https://schema.org',
    '@type': 'SpecialAnnouncement',
    ...(url ? { '@id': url, url } : {}),
    name: warning.title,
    headline: warning.title,
    abstract: plainSummary(warning, at),
    text: plainText(warning, at),
    category: shortNameOf(warning.fraud_type),
    inLanguage: site.language,
    isAccessibleForFree: true,
    datePosted: warning.published_at.toISOString(),
    datePublished: warning.published_at.toISOString(),
    dateModified: (warning.corrected_at ?? warning.published_at).toISOString(),
    ...(warning.expires_at ? { expires: warning.expires_at.toISOString() } : {}),
    spatialCoverage: warning.districts.map((gss) => ({
      '@type': 'AdministrativeArea',
      name: districtByGss(gss)?.name ?? gss,
      identifier: gss,
      containedInPlace: { '@type': 'AdministrativeArea', name: force.county },
    })),
    publisher: { '@type': 'GovernmentOrganization', name: force.name, url: force.website },
  };
}
