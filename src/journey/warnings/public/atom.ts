import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';
import { xmlElement, xmlText } from '#web/xml.ts';
import { ATOM, CAP, titleOfArea } from './alternates.ts';
import {
  addressOf,
  changedLast,
  correctionWords,
  domainOf,
  type FeedContent,
  nameOf,
  withdrawalWords,
} from './feed-content.ts';
import { plainMarkup, plainSummary } from './plain-text.ts';
import type { ListedWarning, WithdrawnWarning } from './store.ts';
import { areaPath, feedPath, typeSlug, type WarningArea } from './warning-area.ts';

/** Atom 1.0 (RFC 4287) of the published warnings for an area, with their whole text (R7.10), and a tombstone for each withdrawn one (RFC 6721). */
export function atomFeed(content: FeedContent): string {
  const { area, force, site } = content;
  const words = wordingIn(site.language).warnings;
  const link = (rel: string, type: string, path: string) =>
    `<link rel="${rel}" type="${type}" href="${xmlText(addressOf(path, site))}"/>`;
  const parts = [
    xmlElement('id', feedName(area, domainOf(force))),
    xmlElement('title', titleOfArea(area, site.language, 'feed')),
    xmlElement('subtitle', site.demonstration),
    xmlElement('updated', changedLast(content).toISOString()),
    `<author>${xmlElement('name', force.name)}${xmlElement('uri', force.website)}</author>`,
    xmlElement('rights', fill(words.feed.by, { force: force.name })),
    link('self', ATOM, feedPath(area, 'atom')),
    link('alternate', 'text/html', areaPath(area)),
    // Before the entries: the grammar of the standard has nothing but entries after the first.
    ...content.withdrawn.map((w) => tombstoneOf(w, content)),
    ...content.warnings.map((w) => entryOf(w, content)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${xmlText(site.language)}">
${parts.filter(Boolean).join('\n')}
</feed>
`;
}

/** Each area and kind has a name of its own; that of the whole force is the shortest. */
function feedName(area: WarningArea, domain: string): string {
  const place = area.kind === 'force' ? '' : `/${area.kind === 'district' ? area.district!.gss : `town/${area.slug}`}`;
  return `tag:${domain},2026:warnings${place}${area.fraudType ? `/about/${typeSlug(area.fraudType)}` : ''}`;
}

function entryOf(w: ListedWarning, { force, site }: FeedContent): string {
  const path = `/warnings/${w.slug}`;
  const corrected = correctionWords(w, site.language);
  const markup = `${corrected ? `<p>${xmlText(corrected)}</p>` : ''}${plainMarkup(w, { force, site })}`;
  const domain = domainOf(force);
  const category = (term: string, scheme: string, label: string) =>
    `<category term="${xmlText(term)}" scheme="tag:${domain},2026:${scheme}" label="${xmlText(label)}"/>`;
  return `<entry>${xmlElement('id', nameOf(w, force))}${xmlElement('title', w.title)}${xmlElement('updated', (w.corrected_at ?? w.published_at).toISOString())}${xmlElement('published', w.published_at.toISOString())}<link rel="alternate" type="text/html" href="${xmlText(addressOf(path, site))}"/><link rel="related" type="${CAP}" href="${xmlText(addressOf(`${path}/cap.xml`, site))}"/>${xmlElement('summary', plainSummary(w, { force, site }))}${category(w.fraud_type, 'fraud', shortNameOf(w.fraud_type))}${w.districts.map((gss) => category(gss, 'district', districtByGss(gss)?.name ?? gss)).join('')}<content type="html">${xmlText(markup)}</content></entry>`;
}

function tombstoneOf(w: WithdrawnWarning, { force, site }: FeedContent): string {
  const when = (w.withdrawn_at ?? w.published_at).toISOString();
  const path = `/warnings/${w.slug}`;
  return `<at:deleted-entry ref="${xmlText(nameOf(w, force))}" when="${when}"><at:by>${xmlElement('name', force.name)}</at:by>${xmlElement('at:comment', withdrawalWords(w, site.language))}<link rel="alternate" type="text/html" href="${xmlText(addressOf(path, site))}"/><link rel="related" type="${CAP}" href="${xmlText(addressOf(`${path}/cap.xml`, site))}"/></at:deleted-entry>`;
}
