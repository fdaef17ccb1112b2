import { type Cue, cue } from './cues.ts';

/** Danger to life, or of violence, at this moment. */
export const DANGER_CUES: readonly Cue[] = [
  cue(
    'immediate danger to life',
    /\b(?:(?:has|have|'s|just|is|i've)(?: \w+){0,2} (?:taken|taking|took|swallowed) (?:an overdose|(?:all |a lot of |some |too many |(?:her|his|my) )+(?:tablets|pills|medication)|pills|tablets|an od)|(?:going to|about to|intends? to|threatening to|will|wants to|plans? to) (?:kill (?:himself|herself|myself)|end (?:it all|(?:his|her|my) life|it)|jump|take (?:his|her|my) (?:own )?life|harm (?:himself|herself|myself))(?=[^.;\n]{0,50}(?:tonight|now|today|\bthis\b|imminent|immediately|has (?:got )?(?:a |the )|with|[.;,]|$))|(?:stood|standing|sat|sitting|is) (?:on|by|at) (?:a |the )?(?:bridge|railway|train line|cliff|edge|car park roof)|(?:actively|acutely|currently|presently|high risk|imminent(?:ly)?|feeling|is|now) suicidal (?:now|tonight|today|with|and (?:has|alone|on)|at the moment|as we speak)|actively suicidal|(?:holding|has|got|with) (?:a )?(?:knife|rope|noose|blade|tablets|pills)(?= (?:to (?:his|her|my)|in (?:his|her|my) hand|with (?:him|her|me)|beside|and (?:says|said|is))))\b/g,
    {
      unless:
        /\b(?:last (?:week|month|year)|years? ago|in the past|previously|historic|(?:denies|denied|no|not)[^.;]{0,40}(?:suicid|overdose|plans? to|intent))\b/,
    },
  ),
  cue(
    'violence is threatened now',
    /\b(?:(?:offender|suspect|man|male|he|they|courier|driver)(?:'s| is|s are|'re| are) (?:armed|threatening (?:her|him|me|to (?:hurt|kill|stab|smash|break in))|forcing|trying to (?:force|break|get in)|inside (?:the|her|his|my) (?:house|home|flat)|refusing to leave|being (?:violent|aggressive))|(?:won't|will not|refuses to|refusing to|is refusing to|are refusing to) leave(?! (?:the |her |his |my )?(?:bank|branch|shop|store|phone|message|site|voicemail|a ))|in (?:immediate )?danger (?:now|of (?:harm|violence))|has a (?:knife|weapon|gun)(?! (?:crime)))\b/g,
    {
      unless:
        /\b(?:was|last|ago|on the phone|over the phone|by (?:text|e-?mail|phone|message)|threatening (?:texts|messages|e-?mails|letters)|bailiffs?|yesterday|online)\b/,
    },
  ),
  cue(
    'immediate danger to life',
    /\b(?:(?:wants|wanting|going|intends|plans|threatening) to (?:die|end (?:it|her life|his life|things)|kill (?:herself|himself))[^.;\n]{0,60}\b(?:pills|tablets|rope|knife|tonight|today|now|in front of|beside|bridge|in (?:her|his) hand)|(?:texted|sent|said|written|messaged) (?:his |her |a )?(?:goodbyes?|farewell|note)[^.;\n]{0,60}\b(?:left|gone|missing|won't answer|not answering|phone off)|(?:has|have|'s|just) (?:just )?(?:taken|swallowed) (?:a (?:load|lot|bottle|handful|box|pack\w*|strip)|loads|lots|too many|all)[^.;\n]{0,30}\b(?:paracetamol|pills|tablets|ibuprofen|codeine|medication|insulin)|(?:sat|sitting|sits) (?:here |there |up |alone )?with (?:a |all |her |his |my |the )*(?:tablets|pills|rope|knife)\b(?: in front of (?:her|him|me)| saying| counting| and says)?)\b/g,
    {
      deniable: false,
      unless: /\b(?:last (?:week|month|year)|years? ago|in the past|previously|months ago|denies|denied)\b/,
    },
  ),
];
