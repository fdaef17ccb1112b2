import { findMoney, type MoneyMention } from '#core/money.ts';
import type { FraudReport, ReportKind } from '#core/report.ts';
import type { CollectionState, Known } from './case-facts.ts';
import { type Cue, cue, eachMatch, findCues } from './cues.ts';
import { isDenied } from './negation.ts';
import { quoteAt, sentenceAt, type Text } from './text.ts';

/** What was lost and what was only asked for, and from that the kind of report. Pounds sterling. */
export interface MoneyReading {
  loss: Known<number> | null;
  attempted: Known<number> | null;
  /** The largest sum of which no verb says whether it was lost or asked for: "the pot of £186,000". */
  named: Known<number> | null;
}

const LOST =
  /\b(?:lost|losing|loss|losses|paid|pay(?:ing|ment|ments)?|sent|send(?:ing|s)?|gave|given|handed|took|taken|stolen|stole|transferred|transfer(?:s)?|moved|withdrawn and|collected|spent|gone|went|cost|invested|put|bought|debited|left (?:my|her|his|the) account|deposit|defrauded|conned|cleared|emptied|passed|using|used|out of|charged|missing|donated|credited|handing|forwarded|purchased|posted (?:it|the|my|cash|her|his|money)|wired)\b/;
const ASKED =
  /\b(?:asked (?:for|me|her|him|to)|asking|wanted|wants|demand\w{0,3}|told (?:me |her |him |them )?(?:to|i|she|he|that)|request\w{0,3}|requesting|trying to|tried to|attempt\w{0,3}|would have|if i pay|if (?:he|she) pay\w*|need(?:ed|s)? to|must|should|to withdraw|lend|owed?|owes|refund of|compensation|won|worth|prize|inherit\w*|leaving|left|purchase in|purchase of|purchase for|for £|payment of|spent on (?:my|her|your|his)|make a purchase|can share|win|winnings|offer\w*|due|fee of|bond|wants? to|about to|was to|advised to|instructed to|instructing)\b/;
/** What somebody was promised is neither lost nor asked for: "had won £900,000", "£1 million prize". */
const PROMISED =
  /\b(?:won|winner of|winnings?|prizes?|jackpot|lottery|sweepstake|inherit\w*|legacy|bequest|entitled to|can share|share of|win of)\b/;
const PROMISED_NEXT =
  /^ (?:(?:cash|top|main|first|big|tax-free|euromillions|national|family) ){0,2}(?:prizes?|jackpot|winnings?|lottery|inheritance|legacy|bequest)\b(?! (?:fee|tax|charge|duty))/;
const PROMISED_EACH = new RegExp(PROMISED.source, 'g');
const LOST_EACH = new RegExp(LOST.source, 'g');
const ASKED_EACH = new RegExp(ASKED.source, 'g');
export const NOTHING_LOST: readonly Cue[] = [
  cue(
    'nothing was lost',
    /\b(?:nobody has (?:paid|lost|sent)|no ?(?:one|body) (?:paid|lost)|told (?:him|her|them) (?:where to go|to get lost|to go away|no)\b|(?:did not|didn't) (?:invest|buy|pay|send) (?:in the end|anything|any)?|application was (?:turned down|refused|stopped)|(?:bank|cashier|staff|building society) (?:stopped|blocked|refused|held) (?:it|them|the (?:payment|transfer|withdrawal))|would not hand over the (?:cash|money))\b/g,
    { deniable: false },
  ),
  cue(
    'nothing was lost',
    /\b(?:no (?:money|cash|funds|financial loss|loss|losses|payment|payments|details|card)(?: \w+){0,3}(?: (?:lost|taken|sent|paid|given|handed|made|changed|was|has|left|transferred|shared|incurred|reported|suffered))?|nothing (?:was |has been |had been |is )?(?:lost|taken|paid|sent|given|handed|stolen|left|missing|gone|transferred)|(?:did not|didn't|have not|haven't|has not|hasn't|had not|hadn't|never|didnt) (?:actually )?(?:pay|paid|send|sent|give|gave|given|lose|lost|hand(?:ed)?|transfer(?:red)?|buy|bought|part(?:ed)?|replied|reply|press(?:ed)?|click(?:ed)?|provide[d]?|share[d]?|disclose[d]?|withdraw\w*|engage\w*|respond\w*|put)|not paid|not replied|nil loss|no loss|0 loss|zero loss|without (?:any )?(?:loss|losing)|before (?:any )?(?:money|cash|funds|payment|anything)|(?:payment|transfer|transaction|withdrawal)s? (?:was |were |has been |had been |is )?(?:stopped|blocked|prevented|declined|refused|cancelled|halted|held)|(?:bank|staff|cashier|shop|son|daughter) (?:\w+ ){0,2}(?:stopped|blocked|prevented|refused|intervened|declined))\b/g,
    {
      deniable: false,
      unless:
        /\b(?:tickets?|goods|puppy) (?:did not|didn't|never)|never (?:gave|paid|sent) (?:me|us|it|him|her) (?:back|a refund|the)|did not (?:give|send) me|(?:seller|he|they) (?:never|didn't|did not) (?:sent|send|paid|pay)|no (?:money|cash|payment) (?:left|back)|not (?:pay|paid) (?:me|us|back)|nothing left|no details of/,
    },
  ),
];
const LOSS_WORDS =
  /\b(?:(?:it's|its|it is|it has|all|they have) (?:all )?gone(?: all of it| missing)?(?=[.,;]|$| all| that)|(?:cheques?|cards?|accounts?|money|withdrawals?|payments?|overdraft|credit)(?: \w+){0,3} (?:has|have) (?:been |now been )?(?:written|drawn|emptied|made|spent|opened and used)|(?:has|have) been (?:taking|drawing|helping (?:himself|herself|themselves) to) (?:\w+ ){0,2}(?:money|cash)|(?:i|she|he|we|they|victim|ip|mum|dad|mother|father|and|then|has|have|had)(?: \w+){0,2} (?:lost|paid|sent|transferred|handed over|gave|invested|parted with|put (?:(?:her|my|his|the|their) (?:card|savings|money|cash|lump|house|bank|details|life|redundancy|inheritance)|in £|£|in (?:my|her|his) (?:card|details|bank)|card details|\w+ details)|bought|read (?:out |him |them |her |the (?:man|caller|woman) )*(?:the |my |her |his |out |three |two |six |codes? )|gave (?:him|her|them|the|my|his|details|card|bank|away)|keyed|entered (?:my|her|his|the|card|bank)|let (?:him|her|them) (?:in|on|take)|posted (?:it|the|my|cash|her|his|money)|wired|donated|withdrew)|(?:money|cash|funds|savings|£[\d,.]+)(?: \w+){0,2} (?:gone|taken|stolen|missing|left (?:my|her|his|the)|debited|spent|withdrawn)|cleaned (?:me |her |him |them )?out|out of pocket|(?:got|had|took|taking|take) £[\d,.]+k? (?:off|from|out of)|(?:£[\d,.]+k?|\d[\d,]*k?|money|savings|it all|everything)(?: \w+){0,2} (?:gone|missing|vanished|disappeared)|paid (?:by|with|for|him|her|them|it|the|cash|in|via|on|out|over|£|a|up|into|to)|(?:collected|took|taken|fetched|handed) (?:the |her |my |his |over (?:the )?)(?:cash|money|card|cards|gold|envelope|jewellery|bag|watches?)|has (?:spent|stolen|taken|moved|withdrawn|been (?:using|taking|stealing|drawing))|wrote (?:\w+ )?cheques?|bounced cheques?|admitted (?:moving|taking|stealing)|codes? (?:were |was )?(?:read|given)|refunded (?:all|me|the|her|him)|defrauded (?:of|out of)|conned out of|(?:took|stole|taken) (?:her|my|his|the|£)(?: \w+)? ?(?:money|savings|cash|card)|was collected|(?:card|account) (?:was |has been |had been )?(?:cloned|emptied|cleared|used)|taken out (?:two |a |three )?(?:loans?|credit))\b/;

const WHOLE_LOSS_WORDS = new RegExp(LOSS_WORDS, 'g');
/** "I lost nothing", "she paid no money": no loss. */
const OF_NOTHING = /^ (?:nothing|none|nowt|no (?:money|cash|sum|payment)|not a)\b/;

function lossTold(lower: string): RegExpExecArray | null {
  for (const told of lower.matchAll(WHOLE_LOSS_WORDS)) {
    const end = told.index + told[0].length;
    if (!OF_NOTHING.test(lower.slice(end, end + 20))) return told;
  }
  return null;
}

export function readMoney(report: FraudReport, text: Text): MoneyReading {
  const sums = findMoney(text.original.length > MAX_MONEY_TEXT ? text.original.slice(0, MAX_MONEY_TEXT) : text.original)
    .filter((s) => s.currency === 'GBP')
    .concat(isoSums(text));
  const given = numberIn(report.lossGbp);
  const tried = numberIn(report.attemptedGbp);
  const handed = (report.handedOver ?? []).reduce((sum, h) => sum + (numberIn(h?.valueGbp) ?? 0), 0);
  return {
    loss:
      given !== null
        ? { value: given, because: `The loss is given as ${pounds(given)}.`, fields: ['lossGbp'] }
        : handed > 0
          ? { value: handed, because: `What was handed over is worth ${pounds(handed)}.`, fields: ['handedOver'] }
          : largest(
              text,
              sums.filter((s) => roleOf(text, s) === 'lost'),
              'lost',
            ),
    named: largest(
      text,
      sums.filter((s) => roleOf(text, s) === null),
      'at stake',
    ),
    attempted:
      tried !== null
        ? { value: tried, because: `${pounds(tried)} was asked for.`, fields: ['attemptedGbp'] }
        : largest(
            text,
            sums.filter((s) => roleOf(text, s) === 'asked'),
            'asked for',
          ),
  };
}

/** Sums are looked for in this much of the text; nobody's loss is first named after a hundred thousand characters. */
const MAX_MONEY_TEXT = 100_000;
const BRITISH = new Intl.NumberFormat('en-GB');
const PENCE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** "£2,520", "£16.50". */
export const pounds = (value: number): string => `£${(Number.isInteger(value) ? BRITISH : PENCE).format(value)}`;
const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

function isoSums(text: Text): MoneyMention[] {
  return [...text.lower.matchAll(/\bgbp ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})\b/g)].map((m) => ({
    amount: Number(m[1]!.replace(/,/g, '')),
    currency: 'GBP' as const,
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** Whether a sum was lost, asked for or promised: the nearest verb before it in its sentence decides, or else the one after. */
function roleOf(text: Text, sum: MoneyMention): 'lost' | 'asked' | 'promised' | null {
  const [from, to] = sentenceAt(text, sum.start);
  const before = text.lower.slice(Math.max(from, sum.start - 90), sum.start);
  const after = text.lower.slice(sum.end, Math.min(to, sum.end + 60));
  const lost = lastIndexOf(before, LOST_EACH);
  const asked = lastIndexOf(before, ASKED_EACH);
  const promised = lastIndexOf(before, PROMISED_EACH);
  if (promised > lost && promised >= asked) return 'promised';
  if (PROMISED_NEXT.test(after) && lost < 0) return 'promised';
  if (lost >= 0 || asked >= 0) {
    if (lost > asked && !isDenied(text, Math.max(from, sum.start - 90) + lost, sum.start)) return 'lost';
    return 'asked';
  }
  if (LOST.test(after)) return 'lost';
  return ASKED.test(after) ? 'asked' : null;
}

function lastIndexOf(words: string, pattern: RegExp): number {
  let last = -1;
  for (const m of eachMatch(pattern, words)) last = m.index;
  return last;
}

function largest(text: Text, sums: MoneyMention[], how: string): Known<number> | null {
  const top = sums.reduce<MoneyMention | null>((best, s) => (best === null || s.amount > best.amount ? s : best), null);
  if (top === null) return null;
  return {
    value: top.amount,
    because: `The narrative says that ${pounds(top.amount)} was ${how}.`,
    fields: ['narrative'],
    quotes: [quoteAt(text, top.start, top.end)],
  };
}

/** What kind of report it is: as given, or read from what happened. */
export function readKind(
  report: FraudReport,
  text: Text,
  money: MoneyReading,
  state: CollectionState,
  notFraud: boolean,
): Known<ReportKind> {
  if (report.kind !== undefined && KINDS.includes(report.kind))
    return { value: report.kind, because: 'As given by the reporter.', fields: ['kind'] };
  if ((report.lossGbp ?? 0) > 0 || (report.handedOver?.length ?? 0) > 0) {
    return {
      value: 'loss',
      because: 'Money or property was lost.',
      fields: ['lossGbp', 'handedOver'].filter((f) => f in report),
    };
  }
  const nothing = findCues(text, NOTHING_LOST)[0];
  const cashpoint =
    /\b(?:cash ?point|atm|cash machine|machine outside)\b[^.;]{0,80}\b(?:several|different|multiple|many|lots of|a stack of|a pile of|a number of|loads of|various) (?:\w+ )?cards\b|\b(?:several|lots of|loads of|many|multiple|various|a stack of|a pile of) (?:\w+ )?cards\b[^.;]{0,60}\b(?:cash ?point|atm|cash machine)\b/.exec(
      text.lower,
    );
  if (cashpoint)
    return {
      value: 'cashpoint',
      because: 'A sighting at a cash machine.',
      fields: ['narrative'],
      quotes: [quoteAt(text, cashpoint.index, cashpoint.index + cashpoint[0].length)],
    };
  const fields = text.original ? ['narrative'] : [];
  if (notFraud) return { value: 'information', because: 'No fraud against anybody is told of.', fields };
  const own = report.reporter !== undefined && OWN_ROLES.includes(report.reporter.role);
  const heard = HEARSAY.exec(text.lower);
  // "Thought you should know" is politeness in a victim's own account; "no victims known" is hearsay from anybody.
  const hearsay = own && heard && /^thought/.test(heard[0]) ? null : heard;
  if (
    hearsay &&
    report.lossGbp === undefined &&
    report.attemptedGbp === undefined &&
    state !== 'now' &&
    state !== 'pending'
  )
    return {
      value: 'information',
      because: 'It is passed on, and no victim is named.',
      fields: ['narrative'],
      quotes: [quoteAt(text, hearsay.index, hearsay.index + hearsay[0].length)],
    };
  if (nothing && report.lossGbp === undefined)
    return {
      value: attemptOrCall(report, text),
      because: 'Nothing was lost.',
      fields: ['narrative'],
      quotes: [nothing.quote],
    };
  if (report.lossGbp === 0)
    return { value: attemptOrCall(report, text), because: 'The loss is given as nothing.', fields: ['lossGbp'] };
  if (state === 'now' || state === 'pending')
    return { value: 'attempt', because: 'It has not been completed.', fields: ['narrative'] };
  const loss = lossTold(text.lower);
  if (loss)
    return {
      value: 'loss',
      because: 'The narrative tells of a loss.',
      fields: ['narrative'],
      quotes: [quoteAt(text, loss.index, loss.index + loss[0].length)],
    };
  if (money.loss !== null)
    return { value: 'loss', because: money.loss.because, fields: money.loss.fields, quotes: money.loss.quotes };
  return {
    value: attemptOrCall(report, text),
    because: 'No loss is spoken of.',
    fields: text.original ? ['narrative'] : [],
  };
}

/** These tell of what was done to themselves or to somebody in their care. */
const OWN_ROLES: readonly string[] = ['victim', 'relative', 'carer', 'business'];

/** Passed on by somebody to whom nothing was done, about nobody in particular. */
const HEARSAY =
  /\b(?:(?:no ?one|nobody|no victims?|no residents?)(?: is| are)? (?:known|identified|reported) to have (?:paid|lost|fallen|been)|(?:saw|seen|read|heard)(?: it| this| about it)? (?:on|in|at|from) (?:\w+ ){0,3}(?:facebook|nextdoor|whatsapp group|the pub|church|newsletter|the paper|bingo)\b|(?:do not|don't|dont) (?:know|have) (?:their|any|the) (?:names?|victims?)|thought (?:you|u|police) (?:should|ought to|might (?:like|want) to) know|leaflets? (?:through|have been|being|is|are) (?:\w+ )?(?:doors?|letter ?boxes|circulat\w+|put|posted|pushed)|for (?:your )?(?:information|intelligence|intel) only)\b/;

const KINDS: readonly string[] = ['loss', 'attempt', 'suspicious_call', 'cashpoint', 'information'];
const ATTEMPTED =
  /\b(?:ask\w*|offer\w*|told|instruct\w*|wanted|demand\w*|withdraw|transfer|buy|hand over|send|courier|taxi|collect|pay|codes?|pin\b|details|lend|safe account)\b/;

/** Something was done with the victim's name, card or account, though nothing is said to be lost. */
const MISUSED =
  /\b(?:used|opened|applied|taken out|in (?:my|her|his) name|fake|false|fraud\w*|scam\w*|stopped|blocked|never took out|bogus|did not exist)\b/;

const RECORDED =
  /\b(?:recorded|automated|robot\w*|pre-?recorded|voicemail) ?(?:message|call|voice)?\b|\bhung up (?:straight away|immediately|at once)\b|\bbefore (?:he|she|they) (?:could|had|got)\b/;

function attemptOrCall(report: FraudReport, text: Text): ReportKind {
  if (report.attemptedGbp !== undefined || report.askedFor?.length || report.collection) return 'attempt';
  if (RECORDED.test(text.lower)) return 'suspicious_call';
  if (ATTEMPTED.test(text.lower)) return 'attempt';
  const own = report.reporter !== undefined && OWN_ROLES.includes(report.reporter.role) && MISUSED.test(text.lower);
  return /\b(?:call|called|rang|ring|phone|phoned|message|text|voicemail)\b/.test(text.lower)
    ? 'suspicious_call'
    : own
      ? 'attempt'
      : 'information';
}
