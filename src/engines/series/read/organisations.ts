import type { Identifier } from '#engines/series/identifier.ts';

/** Ends of a trading name. "Services" and "Group" alone are no trade, but after a name they make it a firm's. */
const ENDS =
  'Ltd|Limited|LLP|Plc|Inc|Roofing|Roofers|Driveways|Paving|Guttering|Building|Builders|Construction|Property (?:Care|Services|Maintenance)|Maintenance|Landscapes|Landscaping|Contractors|Improvements|Home Improvements|Tree Services|Windows|Insulation|Solar|Energy|Plumbing|Damp Proofing|Restoration|' +
  'Support|Tech Support|PC Support|Tech Assist|Assist|Technologies|Technology|Tech|Solutions|Systems|Security|Net Care|Digital Help|Computers|IT Services|' +
  'Capital|Investments?|Wealth|Wealth Management|Asset Management|Assets|Trading|Traders|Trade|Markets|Finance|Financial|Partners|Holdings|Ventures|Bonds|Pensions?|Brokers?|Securities|Equity|Exchange|Fund|Funds|' +
  'Group|Services|Associates|Consultants|Consulting|Recovery|Claims|Lettings|Estates|Logistics|Direct|Online|Enterprises|International|Global|Marketing|Media|Auctions|Motors|Travel|Holidays|Lotter(?:y|ies)|Sweepstakes?';
const CAPITALS = "[A-Z][A-Za-z&’'-]{1,20}";
const FIRM = new RegExp(`(?<![A-Za-z])((?:${CAPITALS} ){1,3}(?:${ENDS})(?: (?:${ENDS}))?)(?![A-Za-z])`, 'g');
/** In a text without capitals only the words before tell where a firm's name begins. */
const FIRM_CASELESS = new RegExp(
  `\\b(?:called|named|firm|company|from|as|trading as|t/a|business) (?:a (?:firm|company) (?:called|named) )?((?:(?!the |a |an |my |his |her )[a-z&’'-]{2,20} ){1,2}(?:${ENDS.toLowerCase()})(?: (?:${ENDS.toLowerCase()}))?)(?![a-z])`,
  'gi',
);
const LEADING =
  /^(?:(?:The|A|An|My|Her|His|Their|Our|From|For|At|By|With|And|But|Said|Called|He|She|They|It|This|That|In|On|Of|To|Was|Is) )+/;
const NOISE = /\b(?:ltd|limited|llp|plc|inc|uk|the|co|company|and)\b/g;

/** Trading names in a story. `caseless`: its capitals tell nothing. */
export function findOrganisations(text: string, caseless: boolean): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(caseless ? FIRM_CASELESS : FIRM)) {
    const name = m[1]!.replace(LEADING, '').trim();
    if (name.includes(' ') && !EVERYBODYS.test(name)) found.add(name);
  }
  return [...found].slice(0, MOST);
}

/** Bodies and banks that everybody names. */
const EVERYBODYS =
  /^(?:victim support|first direct|virgin money|age (?:uk|concern)|citizens advice|trading standards|post office|action fraud|report fraud|pension wise|capital one|sainsburys? bank|tesco bank|western union|apple support|windows support|microsoft support|tech support|it support|technical support|customer (?:services?|support)|social services|national trust|royal mail|british gas|scottish power|bulb energy|ovo energy|octopus energy|edf energy|eon energy|sky digital|police (?:support|services?)|financial services|bank services)$/i;
const MOST = 6;
const WHOLE_FIRM = new RegExp(`^[a-z0-9&’' -]{2,40} (?:${ENDS})$`, 'i');

/** Does a name given as the caller's organisation look like a firm's own, and not like the police, a bank or a trade? */
export const isFirm = (name: string): boolean =>
  WHOLE_FIRM.test(name.trim()) && !/^(?:the|a|an|his|her|my|their) /i.test(name);

/** Keys: the name without its legal ending. Null where nothing is left. */
export function organisationIdentifier(written: string, field: string): Identifier | null {
  const key = written
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(NOISE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return key.length >= 3 && key.length <= 60
    ? { kind: 'organisation', keys: [`org:${key}`], role: 'claimed', field }
    : null;
}
