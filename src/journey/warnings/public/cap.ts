import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { DOOR_FIRST, LINE_ADVICE } from '#catalogue/warning-texts/never-rules.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { WARNING_TEXTS, type WarningText } from '#catalogue/warning-texts/texts.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { DAY_MS } from '#core/clock.ts';
import { shapeOf } from '#journey/warnings/district-shapes.ts';
import { fill } from '#web/words.ts';
import { xmlElement } from '#web/xml.ts';
import { addressOf, correctionWords, domainOf, withdrawalWords } from './feed-content.ts';
import { plainText } from './plain-text.ts';
import type { PublishedWarning, WithdrawnWarning } from './store.ts';
import type { Shown } from './warning-view.ts';

/**
 * A warning as a message of the Common Alerting Protocol 1.2 (R7.9): an alert when it is published, an update for each correction, a cancel
 * when it is withdrawn. The newest message of a warning is the one that is served; it names those before it.
 * @param messages when it was published and each correction went out, the oldest first.
 */
export function capMessage(
  warning: PublishedWarning | WithdrawnWarning,
  messages: readonly Date[],
  shown: Shown,
): string {
  const { force, site } = shown;
  const gone = warning.status === 'WITHDRAWN';
  const times = gone ? [...messages, warning.withdrawn_at ?? warning.published_at] : [...messages];
  const sender = domainOf(force);
  const named = times.map((at, i) => ({ identifier: `${warning.slug}.${i + 1}`, sent: capTime(at) }));
  const { identifier, sent } = named.at(-1)!;
  const earlier = named.slice(0, -1);
  const note = site.demonstration ?? noteOf(warning, site.language);
  const parts = [
    xmlElement('identifier', identifier),
    xmlElement('sender', sender),
    xmlElement('sent', sent),
    xmlElement('status', site.demonstration ? 'Test' : 'Actual'),
    xmlElement('msgType', gone ? 'Cancel' : earlier.length > 0 ? 'Update' : 'Alert'),
    xmlElement('scope', 'Public'),
    xmlElement('code', `tag:${sender},2026:warnings`),
    xmlElement('note', note),
    xmlElement('references', earlier.map((m) => `${sender},${m.identifier},${m.sent}`).join(' ')),
    infoOf(warning, times.at(-1)!, shown),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
${parts.filter(Boolean).join('\n')}
</alert>
`;
}

/** The standard knows no fraction and no Z, and writes UTC as -00:00. */
export const capTime = (at: Date): string => `${at.toISOString().slice(0, 19)}-00:00`;

const noteOf = (warning: PublishedWarning | WithdrawnWarning, language: string): string | null =>
  warning.status === 'WITHDRAWN' ? withdrawalWords(warning, language) : (warning.corrections[0]?.what_changed ?? null);

/** A message that takes a warning back, or corrects one whose time is over, must itself be read for some days. */
function endOf(warning: PublishedWarning | WithdrawnWarning, sent: Date): Date {
  const stands = WARNINGS.standsDays.value * DAY_MS;
  const ends = warning.expires_at ?? new Date(warning.published_at.getTime() + stands);
  return warning.status === 'PUBLISHED' && ends > sent ? ends : new Date(sent.getTime() + stands);
}

function infoOf(warning: PublishedWarning | WithdrawnWarning, sentAt: Date, shown: Shown): string {
  const sent = capTime(sentAt);
  const { force, site } = shown;
  const words = wordingIn(site.language).warnings.cap;
  const gone = warning.status === 'WITHDRAWN';
  const text: WarningText | undefined = (WARNING_TEXTS as Record<string, WarningText>)[warning.fraud_type];
  const instruction = [DOOR_FIRST, ...(text?.tips ?? []), ...(text?.byTelephone ? LINE_ADVICE : [])].join(' ');
  const ends = capTime(endOf(warning, sentAt));
  const path = `/warnings/${warning.slug}`;
  return `<info>
${[
  xmlElement('language', site.language),
  xmlElement('category', 'Security'),
  xmlElement('event', shortNameOf(warning.fraud_type)),
  // What was withdrawn may have been wrong: it does not follow that all is clear.
  xmlElement('responseType', gone ? 'None' : 'Avoid'),
  xmlElement('urgency', gone ? 'Past' : 'Expected'),
  xmlElement('severity', gone ? 'Unknown' : 'Moderate'),
  xmlElement('certainty', gone ? 'Unknown' : 'Observed'),
  xmlElement('audience', words.audience),
  `<eventCode><valueName>counterfoil:fraudType</valueName>${xmlElement('value', warning.fraud_type)}</eventCode>`,
  xmlElement('effective', sent),
  xmlElement('expires', ends),
  xmlElement('senderName', force.name),
  xmlElement('headline', gone ? withdrawnHeadline(warning, words) : warning.title),
  xmlElement('description', gone ? withdrawalWords(warning, site.language) : describe(warning, shown)),
  xmlElement('instruction', gone ? words.instruction : instruction),
  xmlElement('web', site.origin ? addressOf(path, site) : null),
  xmlElement('contact', `${force.name}, ${force.nonEmergencyNumber}`),
  gone || !site.origin ? '' : sheetResource(addressOf(`${path}/sheet.pdf`, site), site.language),
  ...areasOf(warning.districts, force.pfaCode),
]
  .filter(Boolean)
  .join('\n')}
</info>`;
}

/** What changed comes before the warning itself: many readers show no note. */
const describe = (warning: PublishedWarning, { force, site }: Shown): string =>
  [correctionWords(warning, site.language), plainText(warning, { force, site })].filter(Boolean).join('\n\n');

const withdrawnHeadline = (warning: WithdrawnWarning, words: Wording['warnings']['cap']): string =>
  warning.withdrawn_title ? fill(words.withdrawnNamed, { title: warning.withdrawn_title }) : words.withdrawn;

const sheetResource = (address: string, language: string): string =>
  `<resource>${xmlElement('resourceDesc', wordingIn(language).warnings.page.passSheet)}<mimeType>application/pdf</mimeType>${xmlElement('uri', address)}</resource>`;

/** A block a district, with its boundary and its code; a warning for none in particular is for all of the force. */
const areasOf = (districts: readonly string[], forceArea: string): string[] =>
  (districts.length > 0 ? districts : districtsOf(forceArea).map((d) => d.gss)).map((gss) => {
    const rings = shapeOf(gss)?.coordinates.map((polygon) => polygon[0]!) ?? [];
    const polygon = rings.map((ring) => xmlElement('polygon', ring.map(([lon, lat]) => `${lat},${lon}`).join(' ')));
    return `<area>${xmlElement('areaDesc', districtByGss(gss)?.name ?? gss)}${polygon.join('')}<geocode><valueName>GSS</valueName>${xmlElement('value', gss)}</geocode></area>`;
  });
