import { childrenOf, textIn, type XmlElement, xmlTree } from '#test/xml.ts';

/** What the text of CAP 1.2 asks of a message beyond its schema, written from the standard. A line a fault. */
export function capFaults(xml: string): string[] {
  const alert = xmlTree(xml);
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const text = (name: string) => textIn(alert, name) ?? '';
  must(alert.attributes.xmlns === 'urn:oasis:names:tc:emergency:cap:1.2', 'the namespace is wrong');
  for (const name of ['identifier', 'sender'])
    must(/^[^\s,<&]+$/.test(text(name)), `${name} holds a space, a comma, < or &`);
  must(isMoment(text('sent')), 'sent is no moment as the standard writes it');
  must(text('scope') !== 'Restricted' || text('restriction') !== '', 'a restricted message has no restriction');
  must(text('scope') !== 'Private' || text('addresses') !== '', 'a private message has no addresses');
  const references = text('references').split(/\s+/).filter(Boolean);
  const type = text('msgType');
  must(
    ['Update', 'Cancel', 'Ack', 'Error'].includes(type) === references.length > 0,
    `${type} with ${references.length} references`,
  );
  for (const reference of references) {
    const [sender, identifier, sent, more] = reference.split(',');
    must(more === undefined && isMoment(sent ?? ''), `the reference ${reference} is not sender,identifier,sent`);
    must(
      sender === text('sender') && identifier !== text('identifier'),
      `the reference ${reference} is to no earlier message of this sender`,
    );
    must(momentOf(sent ?? '') <= momentOf(text('sent')), `the reference ${reference} is to a later message`);
  }
  must(new Set(references).size === references.length, 'a message is referred to twice');
  const infos = childrenOf(alert, 'info');
  must(infos.length > 0, 'there is no info');
  for (const info of infos) faults.push(...infoFaults(info, text('sent')));
  return faults;
}

/** UTC is -00:00, and never Z. */
const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:-\d\d:\d\d|\+(?!00:00)\d\d:\d\d)$/.test(text) && !Number.isNaN(momentOf(text));
const momentOf = (text: string): number => Date.parse(text.replace(/-00:00$/, 'Z'));

function infoFaults(info: XmlElement, sent: string): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const text = (name: string) => textIn(info, name) ?? '';
  must(/^[a-z]{2}(?:-[A-Z]{2})?$/.test(text('language')), 'the language is not said');
  for (const name of ['event', 'headline', 'description', 'instruction', 'senderName', 'contact'])
    must(text(name).trim() !== '', `${name} is empty`);
  must([...text('headline')].length <= 160, 'the headline is longer than 160 characters');
  for (const name of ['effective', 'expires']) must(isMoment(text(name)), `${name} is no moment`);
  must(momentOf(text('expires')) > momentOf(sent), 'it was over before it was sent');
  must(momentOf(text('effective')) >= momentOf(sent), 'it has effect before it was sent');
  must(text('web') === '' || /^https?:\/\//.test(text('web')), 'web is not absolute');
  for (const resource of childrenOf(info, 'resource'))
    must(/^https?:\/\//.test(textIn(resource, 'uri') ?? ''), 'a resource has no absolute address');
  const areas = childrenOf(info, 'area');
  must(areas.length > 0, 'there is no area');
  for (const area of areas) {
    must(Boolean(textIn(area, 'areaDesc')?.trim()), 'an area has no name');
    const codes = childrenOf(area, 'geocode');
    must(
      codes.length > 0 &&
        codes.every((c) => /^E\d{8}$/.test(textIn(c, 'value') ?? '') && textIn(c, 'valueName') === 'GSS'),
      'an area has no code',
    );
    const polygons = childrenOf(area, 'polygon');
    must(polygons.length > 0, 'an area has no boundary');
    for (const p of polygons) faults.push(...polygonFaults(p.text));
  }
  return faults;
}

function polygonFaults(text: string): string[] {
  const pairs = text.split(' ').map((pair) => pair.split(',').map(Number));
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  return [
    ...(pairs.length >= 4 ? [] : ['a boundary has fewer than four points']),
    ...(first[0] === last[0] && first[1] === last[1] ? [] : ['a boundary is not closed']),
    // Latitude stands first, against the habit of everybody else.
    ...(pairs.every(([lat, lon, more]) => more === undefined && lat! > 49 && lat! < 61 && lon! > -9 && lon! < 3)
      ? []
      : ['a boundary has a point that is not in Britain: latitude first']),
  ];
}
