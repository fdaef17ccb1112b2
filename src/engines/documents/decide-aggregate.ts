import { COUNT_WORD_PATTERN, countOf } from '#core/number-words.ts';
import type { Span } from './document.ts';
import { type DateMention, isoDate } from './find-dates.ts';
import type { Fact } from './find-people.ts';
import type { CountWords, ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import type { Sum } from './read-sums.ts';
import { inside, type Sentence } from './segment.ts';
import { startingIn } from './spans.ts';

export interface AggregateFacts {
  incidents: Fact<number> | null;
  loss: Fact<number> | null;
  period: Fact<string> | null;
}

const COUNT = `(?<![\\w£.,/-])(\\d{1,3}(?:,\\d{3})+|(?!(?:19|20)\\d\\d )\\d{1,6}|${COUNT_WORD_PATTERN})`;
const COUNT_HEAD = `${COUNT}(?! ?%)\\s((?:(?!(?:and|to|of|or|in|per|years?|year-old|hours?|days?|weeks?|months?|minutes?|times|million|thousand|pounds)\\b)(?!\\d|${COUNT_WORD_PATTERN}\\b)[\\w'-]{2,16} ){0,4}?)`;
/** "the call was one of 15 in south Shropshire", "there were 58 in the year to March", "reported 142 times": the noun was said before. */
const BARE_COUNT = new RegExp(
  `\\b(?:one of (?:at least |around |about |some |more than |over )?|there (?:were|have been|had been) (?:at least |around |about |some |more than |over )?|(?:reports|cases|offences|incidents|numbers?|victims|frauds|number of (?:\\w{3,10} )?(?:reports|cases|offences|incidents|victims)) (?:stood at |stands at |numbered |rose to |had risen to |have risen to |reached |fell to |totalled |(?:rose|up|fell|went up|increased|jumped|climbed) from \\d{1,6} to ))${COUNT}(?= (?:in|across|since|over|during|between|reported|recorded|that|this|last|for|on|the|a|by|from|so far|against|compared)\\b|[,.;])`,
  'gi',
);
/** "the 18th case of its kind", "the third such case this year". */
const NTH =
  /\b(?:the|its|their) (?:(\d{1,4})(?:st|nd|rd|th)|(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?: such| similar)? (?:case|report|incident|victim|offence|call|attempt|attack|fraud)\b(?= of (?:its|the|this|that) |,? (?:this|since|in|in the) )/gi;
const NTHS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];
/** "have logged 18, of which …", "told of some 60 in Portree", "had 47 of these", "risen by 22% to 143", "doubled, with 312 between": what was counted was said before. */
const COUNTED_BEFORE = new RegExp(
  `\\b(?:(?:logged|recorded|received|taken|told of|heard of|aware of|shown|counted|dealt with|had) (?:at least |around |about |some |more than |over |a total of )?(?=[\\w,]{1,12}(?: of (?:them|these|those)\\b|,? of which\\b| in [A-Z][a-z]{2,16}(?: and [A-Z][a-z]{2,16})? since\\b))|(?:risen|rose|rise|fallen|fell|up|down|increased)(?: \\w{2,10}){0,3} (?:by )?\\d{1,3} ?(?:%|per cent),? to |(?:doubled|trebled|tripled|risen|rose|fallen|fell|dropped),? with (?=[\\w,]{1,12} (?:between|in|since|over|during|compared|this|last)\\b)|(?:reports|cases|offences|incidents)(?: of this (?:kind|type|sort))? (?:passed|topped|exceeded|have passed) )${COUNT}`,
  'gi',
);
const ELIDED = new RegExp(
  `\\b(?:so far|a further|another|already|of which|of these|all)[, ]{1,2}${COUNT} (?:have|had|has|were|are) (?:been )?(?:reported|recorded|logged|received|investigated|linked)`,
  'gi',
);
const TIMES = new RegExp(
  `\\b(?:reported|recorded|tried|happened|struck|targeted)\\b[^.!?;£]{0,30}?${COUNT} times\\b`,
  'gi',
);

/** Step 4, the count and the sum over many victims: the local figure before the national, reports before the victims among them. */
export function decideAggregate(
  sentences: Sentence[],
  sums: Sum[],
  dates: DateMention[],
  individual: number[],
  here: Span[][],
  knowledge: ReadingKnowledge,
): AggregateFacts | null {
  const isLocal = (s: Sentence): boolean => here.some((list) => startingIn(list, s).length > 0);
  const totals = sums
    .filter((s) => s.kind === 'total' && !individual.includes(s.amount))
    .map((s) => ({ s, rank: rankSum(s, sentences[s.sentence]!, isLocal, knowledge) }));
  totals.sort((a, b) => b.rank - a.rank || a.s.start - b.s.start);
  const loss = totals[0]?.s ?? null;
  const counts = findCounts(sentences, isLocal, knowledge).filter(
    (c) => c.value >= (loss || c.isReports ? 2 : 3) || false,
  );
  const local = counts.filter((c) => !c.isNational);
  const isLossNational = loss !== null && knowledge.countWords.national.test(sentences[loss.sentence]!.text);
  const pool = local.length > 0 ? local : counts.filter((c) => c.isNational && (!loss || isLossNational));
  pool.sort((a, b) => b.value - a.value || a.start - b.start);
  const count = pool.find((c) => c.value > individual.length || loss || (c.isReports && c.value >= 3)) ?? null;
  if (!count && !loss) return null;
  const at = count ?? loss!;
  const home = sentences.find((s) => s.start <= at.start && at.start < s.end);
  return {
    incidents: count ? { value: count.value, start: count.start, end: count.end } : null,
    loss: loss ? { value: loss.amount, start: loss.start, end: loss.end } : null,
    period: home ? periodIn(home, dates, at, knowledge.countWords) : null,
  };
}

function rankSum(s: Sum, home: Sentence, isLocal: (s: Sentence) => boolean, knowledge: ReadingKnowledge): number {
  const before = home.text.slice(0, s.start - home.start);
  return (
    (knowledge.countWords.national.test(home.text) && !isLocal(home) ? -4 : 0) +
    (/\btotal\w{0,4}\b[^.!?]{0,30}$/i.test(before) ? 2 : 0) +
    (/\b(?:more than|over|nearly|almost|about)\s$/i.test(before) ? 0 : 1)
  );
}

interface Count extends Fact<number> {
  isReports: boolean;
  isNational: boolean;
}

const counting = new WeakMap<ReadingKnowledge, RegExp>();

/** "12 elderly victims", in the catalogue's words for what is counted; made once. */
function countPattern(knowledge: ReadingKnowledge): RegExp {
  const known = counting.get(knowledge);
  if (known) return known;
  const made = new RegExp(`${COUNT_HEAD}(${knowledge.outcomes.counted.join('|')})\\b`, 'gi');
  counting.set(knowledge, made);
  return made;
}

function findCounts(sentences: Sentence[], isLocal: (s: Sentence) => boolean, knowledge: ReadingKnowledge): Count[] {
  const found: Count[] = [];
  const pattern = countPattern(knowledge);
  for (const s of sentences) {
    const isNational = knowledge.countWords.national.test(s.text) && !isLocal(s);
    found.push(...bareCounts(s, isNational));
    for (const m of matchesOf(pattern, s.text, s.letters)) {
      const start = s.start + m.index;
      const noun = m[3]!;
      if (inside(start, s.advice) || knowledge.countWords.notCounted.test(m[2]!) || isNobody(s.text, m.index)) continue;
      if (/^(?:19|20)\d\d$/.test(m[1]!) && m[2] !== '') continue;
      const isReports = /report|incident|offence|crime|case|attempt|^calls$/i.test(noun);
      found.push({ value: countOf(m[1]!) ?? 0, start, end: start + m[0].length, isReports, isNational });
    }
  }
  return found;
}

/** What the first of `NTHS` stands for. */
const FIRST_NTH = 3;

/** Counts whose noun is left out. */
function bareCounts(s: Sentence, isNational: boolean): Count[] {
  return [BARE_COUNT, ELIDED, TIMES, COUNTED_BEFORE, NTH].flatMap((pattern) =>
    matchesOf(pattern, s.text, s.letters).flatMap((m) => {
      const said = m.slice(1).find((x) => x !== undefined)!;
      const start = s.start + m.index + m[0].lastIndexOf(said);
      const nth = NTHS.indexOf(said.toLowerCase());
      const value = nth >= 0 ? nth + FIRST_NTH : (countOf(said) ?? 0);
      if (inside(start, s.advice) || (value >= 1900 && value < 2100)) return [];
      return [{ value, start, end: start + said.length, isReports: true, isNational }];
    }),
  );
}

/** "up to 30 calls a day", "aged 65", "one in four people". */
const isNobody = (text: string, at: number): boolean =>
  /\b(?:aged|on|up to|one in|average of|arrested|least \w{1,3}|top|under|age of|(?:arrest(?:ed)?|sentencing|jailing|conviction|trial|prosecution|imprisonment) of|sent to|delivered to|read by|population of) $/i.test(
    text.slice(Math.max(0, at - 18), at),
  ) && !/\bat least $/i.test(text.slice(Math.max(0, at - 10), at));

function periodIn(home: Sentence, dates: DateMention[], at: Span, words: CountWords): Fact<string> | null {
  const found = [...home.text.matchAll(words.period)].map((m) => ({
    value: m[0],
    start: home.start + m.index,
    end: home.start + m.index + m[0].length,
  }));
  const nearest = found.sort((a, b) => Math.abs(a.start - at.start) - Math.abs(b.start - at.start))[0];
  if (!nearest) return null;
  const inIt = dates.filter((d) => d.start >= nearest.start && d.end <= nearest.end);
  const only = inIt[0];
  if (inIt.length === 1 && only && only.year !== null && only.day === null && !/^since/i.test(nearest.value)) {
    return { value: isoDate(only.year, only.month, null), start: only.start, end: only.end };
  }
  return { ...nearest, value: nearest.value.replace(/^(?:in|during|over|within|on) (?:the )?/i, '') };
}
