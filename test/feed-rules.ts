import { childrenOf, textIn, type XmlElement, xmlTree } from '#test/xml.ts';

/**
 * The rules of RFC 4287 (Atom), RFC 6721 (tombstones) and JSON Feed 1.1 that the feed validator of the W3C checks, written again from the
 * documents. Each gives what is wrong, a line a fault; the XML has been through a parser before.
 */
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const isMoment = (text: string | undefined): boolean => RFC_3339.test(text ?? '') && !Number.isNaN(Date.parse(text!));
const isAbsolute = (iri: string | undefined): boolean =>
  /^(?:https?:\/\/[^/\s]+|tag:[\w.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:)\S*$/.test(iri ?? '');
const isWeb = (iri: unknown): boolean => typeof iri === 'string' && /^https?:\/\/[^/\s]+\//.test(iri);

/** @param address where the feed was fetched. */
export function atomFaults(xml: string, address: string): string[] {
  const feed = xmlTree(xml);
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  must(feed.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'the root is no Atom feed');
  for (const name of ['id', 'title', 'updated'])
    must(childrenOf(feed, name).length === 1, `the feed has not one ${name}`);
  must(isAbsolute(textIn(feed, 'id')), 'the id of the feed is no absolute IRI');
  must(isMoment(textIn(feed, 'updated')), 'updated of the feed is no moment of RFC 3339');
  must(textIn(feed, 'title')?.trim() !== '', 'the title of the feed is empty');
  const entries = childrenOf(feed, 'entry');
  const authored = childrenOf(feed, 'author').length > 0 || entries.every((e) => childrenOf(e, 'author').length > 0);
  must(authored, 'nobody is the author');
  for (const author of childrenOf(feed, 'author'))
    must(Boolean(textIn(author, 'name')?.trim()), 'an author has no name');
  const self = childrenOf(feed, 'link').filter((l) => l.attributes.rel === 'self');
  must(self.length === 1 && self[0]!.attributes.href === address, `the self link is not ${address}`);
  must(self[0]?.attributes.type === 'application/atom+xml', 'the self link has the wrong type');
  faults.push(...linkFaults(feed, 'the feed'));
  const first = feed.children.findIndex((c) => c.name === 'entry');
  const mixed = first >= 0 && feed.children.slice(first).some((c) => c.name !== 'entry');
  must(!mixed, 'something other than an entry stands after the first of them');
  const ids = entries.map((e) => textIn(e, 'id') ?? '');
  must(new Set(ids).size === ids.length, 'two entries have one id');
  for (const entry of entries) faults.push(...entryFaults(entry));
  const newest = Math.max(0, ...entries.map((e) => Date.parse(textIn(e, 'updated') ?? '')));
  must(Date.parse(textIn(feed, 'updated') ?? '') >= newest, 'the feed is older than one of its entries');
  for (const gone of childrenOf(feed, 'at:deleted-entry')) faults.push(...tombstoneFaults(gone, ids));
  if (childrenOf(feed, 'at:deleted-entry').length > 0)
    must(
      feed.attributes['xmlns:at'] === 'http://purl.org/atompub/tombstones/1.0',
      'the namespace of tombstones is wrong',
    );
  return faults;
}

function linkFaults(of: XmlElement, called: string): string[] {
  const links = childrenOf(of, 'link').map((l) => l.attributes);
  const alternates = links
    .filter((l) => (l.rel ?? 'alternate') === 'alternate')
    .map((l) => `${l.type} ${l.hreflang ?? ''}`);
  return [
    ...links.filter((l) => !isWeb(l.href)).map((l) => `${called} links to ${l.href}, which is not absolute`),
    ...links
      .filter((l) => !/^[\w.+-]+\/[\w.+-]+$/.test(l.type ?? 'text/html'))
      .map((l) => `${called} has a link of type ${l.type}`),
    ...(new Set(alternates).size === alternates.length ? [] : [`${called} has two alternates of one type`]),
  ];
}

function entryFaults(entry: XmlElement): string[] {
  const called = `the entry ${textIn(entry, 'id')}`;
  const faults = linkFaults(entry, called);
  const must = (holds: boolean, fault: string) => void (holds || faults.push(`${called} ${fault}`));
  for (const name of ['id', 'title', 'updated']) must(childrenOf(entry, name).length === 1, `has not one ${name}`);
  for (const name of ['published', 'summary', 'content', 'rights'])
    must(childrenOf(entry, name).length < 2, `has two ${name}`);
  must(isAbsolute(textIn(entry, 'id')), 'has an id that is no absolute IRI');
  for (const name of ['updated', 'published']) must(isMoment(textIn(entry, name)), `has a ${name} that is no moment`);
  must(
    Date.parse(textIn(entry, 'updated')!) >= Date.parse(textIn(entry, 'published')!),
    'was updated before it was published',
  );
  must(childrenOf(entry, 'content').length === 1, 'has no content');
  for (const part of [
    ...childrenOf(entry, 'title'),
    ...childrenOf(entry, 'summary'),
    ...childrenOf(entry, 'content'),
  ]) {
    must(
      ['text', 'html'].includes(part.attributes.type ?? 'text'),
      `has a ${part.name} of type ${part.attributes.type}`,
    );
    must(part.children.length === 0, `has elements in its ${part.name}, which is text`);
    must(part.text.trim() !== '', `has an empty ${part.name}`);
  }
  const markup = textIn(entry, 'content') ?? '';
  must(
    !/<(?:script|style|iframe|object|embed|form|meta|link|img)\b|\son\w+\s*=|javascript:/i.test(markup),
    'has content that could act',
  );
  for (const c of childrenOf(entry, 'category')) must(Boolean(c.attributes.term), 'has a category without a term');
  return faults;
}

function tombstoneFaults(gone: XmlElement, ids: readonly string[]): string[] {
  const { ref, when } = gone.attributes;
  return [
    ...(isAbsolute(ref) ? [] : [`a tombstone is of ${ref}, which is no IRI`]),
    ...(isMoment(when) ? [] : [`the tombstone of ${ref} has no moment`]),
    ...(ids.includes(ref ?? '') ? [`${ref} is both there and gone`] : []),
    ...linkFaults(gone, `the tombstone of ${ref}`),
  ];
}

type Json = Record<string, unknown>;
const TOP = [
  'version',
  'title',
  'home_page_url',
  'feed_url',
  'description',
  'user_comment',
  'next_url',
  'icon',
  'favicon',
  'authors',
  'language',
  'expired',
  'hubs',
  'items',
];
const ITEM = [
  'id',
  'url',
  'external_url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'image',
  'banner_image',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
  'attachments',
];

/** @param address where the feed was fetched. */
export function jsonFeedFaults(text: string, address: string): string[] {
  const feed = JSON.parse(text) as Json;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  must(feed.version === 'https://jsonfeed.org/version/1.1', 'it is no JSON Feed 1.1');
  must(typeof feed.title === 'string' && feed.title !== '', 'it has no title');
  must(feed.feed_url === address, `feed_url is not ${address}`);
  must(isWeb(feed.home_page_url), 'home_page_url is not absolute');
  const unknown = Object.keys(feed).filter((k) => !TOP.includes(k));
  for (const key of unknown) {
    must(/^_[a-z]/i.test(key), `it has a field ${key} that the format does not know`);
    must(typeof (feed[key] as Json)?.about === 'string', `the extension ${key} does not say what it is about`);
  }
  const items = feed.items as Json[];
  must(Array.isArray(items), 'it has no items');
  must(new Set(items.map((i) => i.id)).size === items.length, 'two items have one id');
  for (const item of items) {
    for (const key of Object.keys(item)) must(ITEM.includes(key), `an item has a field ${key}`);
    must(typeof item.id === 'string' && item.id !== '', 'an item has no id');
    must(typeof item.content_html === 'string' || typeof item.content_text === 'string', `${item.id} has no content`);
    must(isWeb(item.url), `${item.id} has no absolute address`);
    for (const key of ['date_published', 'date_modified'])
      must(isMoment(item[key] as string), `${item.id} has no ${key}`);
    for (const a of (item.attachments ?? []) as Json[])
      must(isWeb(a.url) && typeof a.mime_type === 'string', `${item.id} has a bad attachment`);
    must(
      ((item.tags ?? []) as unknown[]).every((t) => typeof t === 'string'),
      `${item.id} has tags that are no words`,
    );
  }
  return faults;
}
