import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { xmlText } from '#web/xml.ts';
import { titleOfArea } from './alternates.ts';
import { addressOf, correctionWords, type FeedContent, nameOf, withdrawalWords } from './feed-content.ts';
import { plainMarkup, plainSummary, plainText } from './plain-text.ts';
import type { ListedWarning, WithdrawnWarning } from './store.ts';
import { areaPath, feedPath } from './warning-area.ts';

/**
 * JSON Feed 1.1 of the published warnings for an area. The format has no word for what was taken back: an item of the same id that says so and
 * holds nothing else takes the place of the old words in every reader, and programs find withdrawn ones in an extension, `_withdrawn`, whose fields
 * are those of the Atom tombstone. Addresses are left out where this installation does not know its own.
 */
export function jsonFeed(content: FeedContent): object {
  const { area, force, site } = content;
  const at = (path: string) => (site.origin ? addressOf(path, site) : undefined);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOfArea(area, site.language, 'feed'),
    description: site.demonstration ?? undefined,
    home_page_url: at(areaPath(area)),
    feed_url: at(feedPath(area, 'json')),
    language: site.language,
    authors: [{ name: force.name, url: force.website }],
    items: [...content.warnings.map((w) => itemOf(w, content)), ...content.withdrawn.map((w) => goneItem(w, content))],
    _withdrawn: {
      about: 'https://www.rfc-editor.org/rfc/rfc6721',
      items: content.withdrawn.map((w) => withdrawnItem(w, content)),
    },
  };
}

function itemOf(w: ListedWarning, { force, site }: FeedContent): object {
  const path = `/warnings/${w.slug}`;
  const corrected = correctionWords(w, site.language);
  const known = site.origin !== null;
  return {
    id: nameOf(w, force),
    ...(known ? { url: addressOf(path, site) } : {}),
    title: w.title,
    summary: plainSummary(w, { force, site }),
    content_html: `${corrected ? `<p>${xmlText(corrected)}</p>` : ''}${plainMarkup(w, { force, site })}`,
    content_text: `${corrected ? `${corrected}\n\n` : ''}${plainText(w, { force, site })}`,
    date_published: w.published_at.toISOString(),
    date_modified: (w.corrected_at ?? w.published_at).toISOString(),
    tags: [shortNameOf(w.fraud_type), ...w.districts.map((gss) => districtByGss(gss)?.name ?? gss)],
    language: site.language,
    ...(known
      ? { attachments: [{ url: addressOf(`${path}/sheet.pdf`, site), mime_type: 'application/pdf', title: w.title }] }
      : {}),
  };
}

/** A withdrawn warning where its words stood. */
function goneItem(w: WithdrawnWarning, { force, site }: FeedContent): object {
  const words = wordingIn(site.language).warnings;
  return {
    id: nameOf(w, force),
    ...(site.origin ? { url: addressOf(`/warnings/${w.slug}`, site) } : {}),
    title: words.gone.heading,
    content_text: withdrawalWords(w, site.language),
    date_published: w.published_at.toISOString(),
    date_modified: (w.withdrawn_at ?? w.published_at).toISOString(),
    language: site.language,
  };
}

const withdrawnItem = (w: WithdrawnWarning, { force, site }: FeedContent): object => ({
  id: nameOf(w, force),
  when: (w.withdrawn_at ?? w.published_at).toISOString(),
  comment: withdrawalWords(w, site.language),
  ...(site.origin ? { url: addressOf(`/warnings/${w.slug}`, site) } : {}),
});
