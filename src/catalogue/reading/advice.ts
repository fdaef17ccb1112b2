/**
 * What makes a stretch of text advice or a never-rule instead of an account: nothing in it was asked of anybody. From the phrase to the end
 * of its sentence; a pattern anchored with ^ covers the sentence.
 */
export const ADVICE: { pattern: RegExp; because: string }[] = [
  {
    pattern:
      /\b(?:will|would|should|do|does|can|must|could)\s{1,3}(?:(?:also|therefore|simply)\s)?(?:never|not ever)\b|\bnever\s(?:ask|give|disclose|hand|share|send|call|phone|ring|request|contact|withdraw|transfer|arrange|let|click|trust|tell|reveal|purchase|buy|come|visit|require|need|use)\b/gi,
    because: 'never-rule',
  },
  { pattern: /^["'(\s]{0,3}NEVER\b/g, because: 'never-rule heading' },
  {
    pattern:
      /\b(?:police|banks?|officers?|officials?|organisations?|companies|bank or police|police or (?:your )?bank|we|genuine \w{2,12}|legitimate \w{2,12}|real \w{2,12}|no \w{2,12})(?: \w{2,10}){0,2}? (?:will not|won't|(?:would not|wouldn't)(?= (?:\w{2,10} )?(?:ask|call|ring|phone|send|contact|request|collect|demand|take|want|visit|come|need|tell|instruct|discuss|use|email|text|pressure|be )\w{0,3}\b)|do not|don't|does not|cannot|would ever|will ever)\b/gi,
    because: 'the real one does not',
  },
  {
    pattern:
      /\bno (?:genuine |real |legitimate )?(?:police officers?|officers?|banks?|organisation|company|one from)\b[^.!?]{0,50}?\b(?:will|would|should)\b/gi,
    because: 'no real one will',
  },
  {
    pattern:
      /^["'(\s]{0,3}(?:hang up|never|do not|don't|remember|be (?:wary|careful|aware|suspicious|sure|cautious|on|alert|sceptical|vigilant)|check|beware|always|think|stop|keep (?:your|an|a)|please|talk to|speak to|alternatively|in an emergency|forward|for advice|if in doubt|tell your|make sure|ignore|refuse|avoid|protect|trust|unplug|close the|treat|challenge|verify|put the phone|wait|anyone (?:who|with|uneasy|in doubt|unsure|asked|receiving|contacted)|to report|advice|top tips|tips|what to do|how to protect)\b/gi,
    because: 'an instruction to the reader',
  },
  {
    pattern:
      /^["'(\s]{0,3}if (?!you (?:follow|click|reply|respond|ring|press|call|open)\b[^.!?]{0,60}\b(?:you (?:are|will be|get)|it (?:asks|takes)|they|asks?|takes?|leads?)\b)(?=[^.!?]{0,120}\b(?:you|your|yourself|caller asks|somebody|someone|anyone|suspicious|in doubt)\b)/gi,
    because: 'what the reader should do if',
  },
  {
    pattern:
      /\b(?:should|to) (?:hang up|end the call|put the phone down|be (?:wary|cautious|suspicious|vigilant))|\b(?:end the call|hang up) (?:immediately|at once|straight)|\b(?:asked people|warned people|urged people|advise(?:s|d)? (?:people|residents|anyone)|reminded (?:people|residents)|remind(?:s|ing)? (?:people|residents))\b|\byou should\b|\bdo not (?:give|hand|share|send|transfer|withdraw|disclose|click|let|trust|call|tell|engage|pay|respond|reply)\b|\b(?:and|;|:|,) (?:don't|never|do not)\b|\bbanks do not\b|(?<!\b(?:fraudsters|criminals|scammers|callers|crooks|they|he|she) (?:tell|ask|urge|warn|beg)(?:s|ing)? )\bpeople not to\b|\bresidents not to\b|\bshould provide nothing\b/gi,
    because: 'advice',
  },
  {
    pattern: /\banyone (?:asked|who is asked|contacted|receiving|who receives|who gets)\b/gi,
    because: 'advice to anyone',
  },
];
