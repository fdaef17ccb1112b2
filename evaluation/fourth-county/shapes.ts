import type { Dice } from './dice.ts';

/** How the sentences of one teller are put on the page. */
export const prose = (dice: Dice, sentences: string[]): string =>
  sentences.map((one, i) => (i > 0 && i % 5 === 0 && dice.yes(0.25) ? `\n${one}` : one)).join('. ');

function swapLetters(dice: Dice, word: string): string {
  const at = dice.int(1, word.length - 3);
  return dice.yes(0.5)
    ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
}

/** Slips of the pen in plain words only: what has a figure, a capital or a stop in it is left as it was meant. */
function slips(dice: Dice, text: string, share: number): string {
  return text.replaceAll(/(?<![\w./-])[a-z]{5,}(?![\w./-]|\.\w)/g, (word) =>
    dice.yes(share) ? swapLetters(dice, word) : word,
  );
}

const SHORT: [RegExp, string][] = [
  [/\b(?:the|a|an) (?=[a-z])/gi, ''],
  [/\band\b/gi, '&'],
  [/\bwith\b/gi, 'w/'],
  [/(?<!at )\babout\b(?! \d)/gi, 're'],
  [/\btelephone\b|\bphone\b/gi, 'tel'],
  [/\bpolice officer\b/gi, 'PO'],
  [/\baccount\b/gi, 'a/c'],
  [/\bpassword\b/gi, 'pw'],
  [/\bpounds?\b/gi, 'GBP'],
  [/\bsomebody\b|\bsomeone\b/gi, 'person unk'],
  [/\byesterday\b/gi, 'yest'],
  [/\bmorning\b/gi, 'am'],
  [/\bafternoon\b/gi, 'pm'],
  [/\bthat was\b|\bthere was\b|\bit was\b/gi, ''],
];

function clipped(dice: Dice, text: string): string {
  return SHORT.reduce((now, [from, to]) => (dice.yes(0.75) ? now.replaceAll(from, to) : now), text);
}

const CHAT: [RegExp, string][] = [
  [/\byou\b/g, 'u'],
  [/\band\b/g, 'n'],
  [/\bbecause\b/g, 'cos'],
  [/\bplease\b/g, 'pls'],
  [/\bthought\b/g, 'thort'],
  [/\bwith\b/g, 'wiv'],
  [/\bto\b/g, '2'],
  [/\bmessage\b/g, 'msg'],
  [/\bsomebody\b/g, 'sum1'],
];

export function chatty(dice: Dice, sentences: string[]): string {
  let text = sentences
    .map((one) => (dice.yes(0.8) ? one.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : one))
    .join(dice.pick([' ', ' .. ', ', ', '. ', ' - ']));
  for (const [from, to] of CHAT) if (dice.yes(0.35)) text = text.replaceAll(from, to);
  return slips(dice, text, 0.09).replaceAll(/\bI\b/g, dice.yes(0.7) ? 'i' : 'I');
}

export function log(dice: Dice, sentences: string[]): string {
  let minute = dice.int(7 * 60, 21 * 60);
  const stamp = (): string => {
    minute += dice.int(1, 6);
    return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  const upper = dice.yes(0.45);
  const rows: string[] = [];
  for (let i = 0; i < sentences.length; ) {
    const many = dice.int(1, 3);
    const text = clipped(dice, sentences.slice(i, i + many).join(dice.pick(['. ', ' // ', '; '])));
    rows.push(`${stamp()} ${upper ? text.toUpperCase() : text}`);
    i += many;
  }
  return rows.join('\n');
}

export function shorthand(dice: Dice, sentences: string[]): string {
  const text = clipped(dice, sentences.join(dice.pick([' - ', '. ', ' / ', '. '])));
  return dice.yes(0.35) ? text.toUpperCase() : text;
}

export function broken(dice: Dice, sentences: string[]): string {
  return sentences
    .join('. ')
    .replaceAll(/\b(?:the|a|an) (?=[a-z]{3,})/g, (article) => (dice.yes(0.6) ? '' : article))
    .replaceAll(/\bwas\b/g, () => (dice.yes(0.25) ? 'is' : 'was'));
}

export function asked(dice: Dice, sentences: string[]): string {
  const heads = dice.pick([
    ['What happened?', 'How were you contacted?', 'Anything else that may help?'],
    ['DETAILS', 'SUSPECT', 'FURTHER INFORMATION'],
    ['Q1 Please describe the incident', 'Q2 Who did it', 'Q3 Other'],
  ]);
  const third = Math.ceil(sentences.length / 3);
  return heads
    .map(
      (head, i) =>
        `${head}\n${sentences.slice(i * third, (i + 1) * third).join('. ') || dice.pick(['n/a', '-', 'Nothing', 'no'])}`,
    )
    .join('\n');
}

const PLAIN_BEGINNINGS = new Set(
  'A,An,And,Anyway,At,By,Call,Called,Caller,Each,First,From,Gave,He,His,If,In,It,Just,Kept,My,Never,No,Nobody,Nothing,Number,Of,On,One,Only,Or,Phone,Said,She,So,Some,Somebody,Sounded,That,The,Then,There,They,This,Told,Total,Two,Unexpected,Was,We,When,Withheld,Would,You'.split(
    ',',
  ),
);

/** Somebody who does not stop for breath. */
export function running(dice: Dice, sentences: string[]): string {
  const joint = dice.pick(['. ', ', ', ' and ', '. ']);
  if (joint === '. ') return sentences.join(joint);
  return sentences
    .map((one, i) =>
      i > 0 && PLAIN_BEGINNINGS.has(/^\w+/.exec(one)?.[0] ?? '') ? one[0]!.toLowerCase() + one.slice(1) : one,
    )
    .join(joint);
}
