import { type Dice, say } from './dice.ts';
import type { Voice } from './voices.ts';

/** What people write beside the matter: it holds times, sums and names that tie nobody to anybody. */
const TALKERS = [
  'I was about to {put the kettle on|feed the cat|sit down to the crossword|go out for the {84|321|610|724} bus}.',
  "{It was|I remember it was} {a Tuesday|the day the bins go|raining hard|the morning of my hospital appointment|my daughter's birthday}.",
  '{We have lived|I have been} here {since 1974|for forty one years|twenty odd years} and {never had|have not known} {any trouble|anything like it}.',
  '{I pay|I have always paid} {everything by cheque|my way}, {my late husband saw to that|I do not hold with cards|and have the stubs to prove it}.',
  '{My hearing is not good|My hearing aid was out} and {some of it may be wrong|he had to say things twice}.',
  '{I have since|Since then I have} {changed the locks|had a call blocker fitted|not answered the phone|taken to leaving it off the hook}.',
  '{My son|My grandson|The young man next door} {says|thinks} {I should have known|I should write it all down|it is all on the dark web now}.',
  '{I enclose|I have kept} {the envelope|my notes|the receipt|a copy of the statement} {should you want it|for you to see|}.',
  '{I was once|In my working days I was} {a bank clerk|a school secretary|in the Navy|a nurse at the old hospital}, so {I ought to know better|I am not easily fooled}.',
  '{What worries me|What I cannot get over} is {how much they knew|the politeness|that it could be somebody older than I am}.',
  '{The line was {very clear|crackly}|It was a bad line} {and there was a delay|as if from abroad|}.',
  '{I looked at the clock and it|By the clock it} {was|said} {ten to three|just gone four|twenty past eleven|nearly six}.',
  "{The savings were|It was} {for my funeral|for the roof|the grandchildren's|from the sale of mother's bungalow}.",
  '{I went|We went} to the {branch|police station} {but it is shut now|and queued for an hour|and the girl was very kind}.',
  '{I am sorry|Forgive me} {for going on so|for rambling|about my writing, my hand shakes}.',
  '{They told us|There was a talk} {at the lunch club|at church|in the parish magazine} {only last month|about just this}.',
];
const TYPERS = [
  '{Ref from the bank is|Bank case no.} {FR|CAS|DSP}-{4471|90213|118-22|7750|63391}{ if needed|}.',
  '{I have|There are} {screenshots|photos|the chat|call logs} {saved|on my phone} and can {send|upload} {them|}.',
  '{Tried to|I tried to} report {last night|on Sunday} but {the site crashed|it timed out|I was number 40 in the queue}.',
  '{My partner|A mate at work|My boss} {says|reckons} {it happened to them as well|you never catch them|to report it anyway}.',
  'I {normally check these things|am normally so careful|would normally spot it a mile off}{ but I was at work| but I had a newborn in my arms| but was on nights|}.',
  '{Have|I have} {changed all passwords|frozen the card|told Experian|put a marker on my credit file}.',
  '{This all|All this} {took|happened in} {under ten minutes|about half an hour|one lunch break}.',
  '{Can someone|Please} {call me|ring me} {after 5.30|before 9|on my day off (Weds)}{ as I work shifts|}.',
  "{Honestly|To be honest} {gutted|so angry|quite shaken} {by it|and can't sleep|}.",
  '{It was|This is} {the second time this year|the first time ever} {for me|something like this happened}.',
];
const OFFICIAL = [
  '{Prev logs|Previous incidents at address}: {nil|one in 2023, noise|two, ASB}.',
  '{PNC|Systems} {check nil|checked, no trace}.',
  '{Inf|Vic} {calm|upset|distressed|vague on times} {on phone|}.',
  '{Line|Call} {poor|dropped twice|quality bad}.',
  '{Safe and well|Son en route|Neighbour sitting with vic}.',
  '{Grade 2|Grade 3|Diary appt} {agreed|offered|declined}.',
  '{Purchase|Withdrawal} reason given: {home improvements|gift|car|would not say}.',
  '{Branch manager|Cashier} {spoke to|sat with} {customer|her} in {private room|side office}.',
];

const OF_CALLS = /line was|bad line|hearing|call blocker|politeness|they knew|older than/;

export function asides(dice: Dice, voice: Voice, called: boolean): string[] {
  const table: Record<string, [readonly string[], number]> = {
    letter: [TALKERS, 9],
    speech: [TALKERS, 3],
    web: [TYPERS, 2],
    email: [TYPERS, 3],
    log: [OFFICIAL, 2],
    bank: [OFFICIAL.slice(6), 1],
    officer: [OFFICIAL, 2],
  };
  const entry = table[voice.name];
  if (!entry) return [];
  const said = dice
    .some(entry[0], dice.int(voice.name === 'letter' ? 3 : 0, entry[1]))
    .map((one) => say(dice, one, () => ''));
  return said.filter((one) => called || !OF_CALLS.test(one));
}
