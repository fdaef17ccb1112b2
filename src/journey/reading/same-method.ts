import { NEXT_DOOR } from '#catalogue/thresholds/reading.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { Quote, Reason } from '#core/reason.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import { plainWords, wordsInList } from '#web/plain-words.ts';
import type { Fact, Picture } from './overlay.ts';

/** How a fraud is done: its kind, who the caller said they were, what they asked for, how it was collected. */
export interface Method {
  fraudType: FraudType;
  impersonated: readonly string[];
  askedFor: readonly string[];
  collectedBy: readonly string[];
}

const PARTS = ['impersonated', 'askedFor', 'collectedBy'] as const;
type Part = (typeof PARTS)[number];
const PART_WORDS: Record<Part, { same: string; other: string }> = {
  impersonated: { same: 'In both the caller says to be from', other: 'The caller says to be from' },
  askedFor: { same: 'In both victims are asked to', other: 'Victims are asked to' },
  collectedBy: { same: 'In both it is collected by', other: 'It is collected by' },
};

export interface MethodLikeness {
  isSame: boolean;
  /** Share of the parts told in both that agree, 0 to 1. */
  share: number;
  /** One for the kind of fraud and one for each part that both tell, with the words of the text. */
  reasons: Reason[];
}

/**
 * Whether what a text tells is done the way it is done in a group of the force's own reports. The kind of fraud must be the same; of the
 * other parts those count that both tell. A part agrees as far as the smaller list is within the other.
 * @param facts of the text, for the words that the reasons rest on.
 */
export function compareMethods(read: Method, own: Method, facts: readonly Fact[] = []): MethodLikeness {
  if (read.fraudType !== own.fraudType || read.fraudType === 'not_fraud' || read.fraudType === 'other_fraud')
    return { isSame: false, share: 0, reasons: [] };
  const reasons: Reason[] = [
    {
      factor: 'same_method.fraud_type',
      points: 0,
      because: `Both are ${shortNameOf(read.fraudType).toLowerCase()}.`,
      fields: ['fraudType'],
      quotes: quotesOf(facts, (f) => f.field === 'fraudType'),
    },
  ];
  let told = 0;
  let agreed = 0;
  for (const part of PARTS) {
    if (read[part].length === 0 || own[part].length === 0) continue;
    told++;
    const shared = read[part].filter((w) => own[part].includes(w));
    agreed += shared.length / Math.min(read[part].length, own[part].length);
    reasons.push(partReason(part, read, own, shared, facts));
  }
  const share = told === 0 ? 0 : agreed / told;
  const isSame = told >= NEXT_DOOR.partsAtLeast.value && share >= NEXT_DOOR.sameAt.value;
  return { isSame, share, reasons };
}

function partReason(part: Part, read: Method, own: Method, shared: readonly string[], facts: readonly Fact[]): Reason {
  const list = (codes: readonly string[]): string => wordsInList(codes.map((c) => plainWords(c).toLowerCase()));
  const because =
    shared.length > 0
      ? `${PART_WORDS[part].same} ${list(shared)}.`
      : `${PART_WORDS[part].other} ${list(read[part])} there, ${list(own[part])} here.`;
  const wanted = shared.length > 0 ? shared : read[part];
  return {
    factor: `same_method.${part}`,
    points: shared.length > 0 ? 1 : 0,
    because,
    fields: [part],
    quotes: quotesOf(facts, (f) => f.field.startsWith(`${part}[`) && wanted.includes(String(f.now))),
  };
}

const MOST_QUOTES = 3;
const quotesOf = (facts: readonly Fact[], wanted: (fact: Fact) => boolean): Quote[] =>
  facts
    .filter(wanted)
    .flatMap((f) => f.evidence.slice(0, 1))
    .slice(0, MOST_QUOTES);

/** What a text tells of the method, corrections laid over it. */
export const methodOfText = (picture: Picture): Method => ({
  fraudType: picture.fraudType,
  impersonated: picture.lists.impersonated,
  askedFor: picture.lists.askedFor,
  collectedBy: picture.lists.collectedBy,
});

/** What of a report tells how it was done. */
export type ToldMethod = Pick<FraudReport, 'impersonated' | 'askedFor' | 'collection'>;

/** What a group of reports has in common: the words that enough of those tell which tell anything. */
export function methodOfReports(fraudType: FraudType, reports: readonly ToldMethod[]): Method {
  return {
    fraudType,
    impersonated: common(reports.map((r) => r.impersonated ?? [])),
    askedFor: common(reports.map((r) => r.askedFor ?? [])),
    collectedBy: common(reports.map(collectorsOf)),
  };
}

function common(lists: readonly (readonly string[])[]): string[] {
  const told = lists.filter((l) => l.length > 0);
  const counts = new Map<string, number>();
  for (const list of told) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= told.length * NEXT_DOOR.warningShare.value)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

function collectorsOf({ collection }: ToldMethod): string[] {
  if (!collection) return [];
  if (collection.taxiFirm) return ['taxi'];
  return collection.courier || collection.at || collection.place ? ['courier'] : [];
}
