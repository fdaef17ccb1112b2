import type { Impersonated } from '#core/report.ts';
import type { Span } from './document.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { matchesOf } from './matching.ts';
import type { Sentence } from './segment.ts';

export interface IdentityMention extends Span {
  who: Impersonated;
}

/** Where a claim ends: what follows is what was then said or done, not who they said they were. */
const CLAIM_ENDS =
  /[.;:!?]|,? (?:asked|told|said|which|demanded|warned|invited|advised)\b|\b(?:who|whose|and (?:ask|asked|asking|told|telling|said|says|persuad\w{1,4}|get|press|trick\w{0,3}|then|tried|work(?:ing)? with|was|were|investigating|convinc\w{1,4}|that)|saying|telling|informing|asking|stating|to (?:get|trick|steal|target|con|gain|persuade|convince|obtain|dupe|scam|defraud|try|make|tell|ask|say)|tell(?:s|ing)?|told|rang|rung|phoned|called|contacted|when|because|after|but|into|in order|got|stole|took|made|conned|tricked|managed|emptied|ha(?:s|ve) (?:stolen|conned|targeted|tricked|made|got)|victims?\b(?!')|resident|investigating|asks|says|tricks|persuades|about)\b/i;
const QUOTED =
  /(?<![\w])['"](?:the |a |an )?(?:[\w ]{0,14}?)\b(police(?: officers?)?|officers?|cops?|detectives?|bank(?: officials?| staff)?|HMRC)['"]/gi;
/** 'DC Hart', "Inspector Donald Rae, of Glasgow": a rank and a name in quotation marks are the caller's word for himself. */
const QUOTED_RANK =
  /(?<![\w])['"](?:(?:[WT]?P[CS]|D[CSI]|DC[IS]|[Dd]et(?:ective)?(?: (?:[Cc]hief )?(?:[Cc]on(?:stable)?|[Ss]gt|[Ss]ergeant|[Ii]nsp(?:ector)?|[Ss]upt|[Ss]uperintendent))?|[Ss]gt|[Ss]ergeant|(?:[Cc]hief )?[Ii]nsp(?:ector)?|[Ss]uperintendent|[Cc]onstable|[Cc]ommander|[Oo]fficer) (?:[A-Z][\w-]{0,16}\.? ?){1,3}(?:,? (?:of|from|at|in|with) [^'"]{2,40})?|(?:the )?(?:[\w-]{2,12} )?(?:[Pp]olice|CID)(?: at| in| of)?(?: [A-Z][\w-]{2,16}){0,2})['"]/g;
/** "a Sergeant Peel rang": a rank and a name with "a" before them are somebody whom nobody knows. */
const SOME_RANK =
  /\b[Aa]n? (?:[WT]?P[CS]|D[CSI]|DC[IS]|[Dd]etective(?: (?:[Cc]hief )?(?:[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent))?|[Ss]gt|[Ss]ergeant|(?:[Cc]hief )?[Ii]nspector|[Ss]uperintendent|[Cc]onstable|[Cc]ommander) [A-Z][a-z]{2,16}\b/g;
/** "'DI Hart' of Leeds": where the caller says he is from. */
const OF_PLACE = /^(?: \([\w ]{1,14}\))?,? (?:of|from|at|in) (?:the )?(?:[A-Z][\w-]{1,20} ?){1,3}/;
/** "'a lady from the tax office' rang": the caller's word for herself. */
const QUOTED_FROM = /(?<![\w])['"](?:an? |the )?[\w -]{3,24} (?:from|at|with) ([^'".!?]{3,40})['"]/g;
const IMPERSONATOR =
  /\b(?:police|officers?|bank|HMRC|courier)(?:[- ](?:officer|staff))?[- ]impersonat(?:ors?|ion|ing)\b/gi;
/** "a caller from the bank's fraud team rang her": told as the caller's own word, without a verb of claiming. */
const SHORT_REACH = /^(?:bogus|fake|phon|impost|sham|pseudo|rogue|so-called)/i;

/** "pretending to be her son": a relative further on in the claim is the one said to be in trouble, or whom somebody should warn. */
const FAMILY_LEAD =
  /^[\s,'"]{0,3}(?:from )?(?:(?:a|an|the|their|her|his|someone's|my|your|one|of|close|own|female|male|young|adult|grown-up|victim's|person's|parent's)\s){0,4}$/i;

export interface Claims {
  identities: IdentityMention[];
  /** Stretches that tell who the caller claimed to be; a place in one is not the victim's. */
  spans: Span[];
}

/** Step 3, who the callers said they were. A general description of the scam counts as much as a case. */
export function findClaims(sentences: Sentence[], knowledge: ReadingKnowledge): Claims {
  const identities: IdentityMention[] = [];
  const spans: Span[] = [];
  for (const s of sentences) {
    for (const { pattern } of knowledge.claims) {
      for (const m of matchesOf(pattern, s.text, s.letters)) {
        if (knowledge.claimInClaim.test(s.text.slice(Math.max(0, m.index - 60), m.index))) continue;
        const from = m.index + m[0].length;
        const reach = SHORT_REACH.test(m[0]) ? 40 : knowledge.weights.claimReach;
        const window = claimWindow(s.text.slice(from, from + reach));
        spans.push({ start: s.start + m.index, end: s.start + from + window.length });
        collect(identities, window, s.start + from, knowledge);
      }
    }
    for (const m of matchesOf(QUOTED_FROM, s.text, s.letters)) {
      const at = m.index + m[0].length - 1 - m[1]!.length;
      collect(identities, m[1]!, s.start + at, knowledge);
      spans.push({ start: s.start + m.index, end: s.start + m.index + m[0].length });
    }
    for (const m of matchesOf(IMPERSONATOR, s.text, s.letters)) collect(identities, m[0], s.start + m.index, knowledge);
    for (const m of [...matchesOf(QUOTED_RANK, s.text, s.letters), ...matchesOf(SOME_RANK, s.text, s.letters)]) {
      const end = m.index + m[0].length;
      const whence = OF_PLACE.exec(s.text.slice(end, end + 40))?.[0].length ?? 0;
      identities.push({ who: 'police', start: s.start + m.index, end: s.start + end });
      spans.push({ start: s.start + m.index, end: s.start + end + whence });
    }
    for (const m of matchesOf(QUOTED, s.text, s.letters)) collect(identities, m[0], s.start + m.index, knowledge);
  }
  identities.sort((a, b) => a.start - b.start);
  spans.sort((a, b) => a.start - b.start);
  return { identities, spans };
}

function claimWindow(after: string): string {
  const end = CLAIM_ENDS.exec(after);
  return end ? after.slice(0, end.index) : after;
}

function collect(into: IdentityMention[], window: string, at: number, knowledge: ReadingKnowledge): void {
  for (const { who, pattern } of knowledge.identities) {
    for (const m of matchesOf(pattern, window)) {
      if (who === 'family' && !FAMILY_LEAD.test(window.slice(0, m.index))) continue;
      into.push({ who, start: at + m.index, end: at + m.index + m[0].length });
    }
  }
}
