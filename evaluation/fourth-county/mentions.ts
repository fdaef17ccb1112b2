import type { Dice } from './dice.ts';
import { heard, said, type Written, writeAccount, writePhone, writePlate } from './handwriting.ts';
import { habitName, type Kit, type Look, voiceName } from './kit.ts';

/** What a mark is worth to a perfect reader; two points link two reports. */
export const WORTH = {
  phone: 2,
  plate: 2,
  account: 2,
  word: 2,
  page: 2,
  reference: 2,
  badge: 2,
  habit: 1.5,
  alias: 1,
  look: 1,
  company: 1,
  station: 0.7,
  car: 0.7,
  taxi: 0.6,
  voice: 0.5,
} as const;
export type MarkKind = keyof typeof WORTH;
export const PART = 1;

/** The token of a mark: equal for two reports of which the same thing can be read. */
export function tokenOf(kind: MarkKind, kit: Kit, which = 0): string {
  const value: Record<MarkKind, string> = {
    phone: kit.phones[which] ?? '',
    plate: kit.car.plate.replace(' ', ''),
    account: kit.account.number,
    word: kit.word.toLowerCase(),
    page: kit.page,
    reference: kit.reference,
    badge: kit.badge,
    habit: habitName(kit.habits[which] ?? ''),
    alias: kit.alias.id,
    look: kit.look.id,
    company: kit.company.replace(/ Ltd$/, '').toLowerCase(),
    station: kit.station,
    car: `${kit.car.colour} ${kit.car.make}`,
    taxi: kit.taxi,
    voice: voiceName(kit.voice),
  };
  return `${kind}:${value[kind]}`;
}

const SAYING: Record<MarkKind, string[]> = {
  phone: [
    '{the call|it} {came from|was from} [x]',
    '{number showing|number on the display|caller display showed} [x]',
    '1471 {gave|says} [x]',
    '{[he] left|gave [O]} [x] {to ring back on|as a contact|in case of trouble}',
    '{the number {was|is}|caller no.|tel} [x]',
    '{[S] wrote the number down|the number is on a pad by the phone}, [x]',
    '{they rang|rung} {off|from|on} [x]',
    '{a text|a message} from [x] {as well|came too}',
    'suspect number [x]',
    '{it is in the call log as|call log has} [x]',
    '{if you ring|ringing} [x] {it just bleeps|nobody answers|it goes to voicemail}',
  ],
  account: [
    '{it went to|the money went to|paid to|payee account} [x]',
    '{they gave|[he] gave [O]} [x] {to pay into|for the money}',
    'beneficiary [x]',
    '{the account [S] was told to use|the account} {was|is} [x]',
    '{details [he] read out were|the transfer reads|payment shows} [x]',
    '{[S] kept it on a pad|off the banking app}: [x]',
    '{statement shows|bank says it was} [x]',
    '{sent to|into} [x]{ in the name of [holder]|, name on it [holder]|}',
  ],
  plate: [
    '{reg|registration|index|number plate} [x]',
    '{neighbour|the man opposite|a passer by} {got|took down|noted} {the plate|the number}, [x]',
    '{doorbell camera|a camera over the road} {has|shows} [x]',
    '{it was|car was|drove off in} [x]',
    'VRM [x]',
    '{[S] thought the plate was|the plate may have been|plate something like} [x]',
  ],
  car: [
    '{got into|drove off in|came in|waiting in} {a|an old|a newish} [colour] [make]',
    '{[colour] [make]|a [make], [colour],} {parked down the road|outside|with the engine running}',
    '{vehicle|car}: [make], [colour]',
    '{it was a [colour] car, a [make] {maybe|by the look of it}}',
  ],
  word: [
    '{the password was|code word|password} [quoted]',
    '{the man would say|whoever came had to say|the driver was to say} [quoted]',
    '[quoted] {was the word|was what [he] had to say at the door}',
    '{[S] was to hand over only on hearing|only to somebody who said} [quoted]',
    '{they used a secret word|a word was agreed}, [quoted]',
  ],
  page: [
    '{the site was|web address|website|the address was} [x]',
    '{it was on|it took [O] to|it is still up at} [x]',
    '{link|url} [x]',
  ],
  reference: [
    '{[he] quoted|they gave|quoting} {reference|a reference|case number|ref} [x]',
    '{case number|crime number, supposedly,|ref no} [x]',
    '{was told to quote|[S] was to quote} [x]',
  ],
  badge: [
    '{badge number|collar number|shoulder number|warrant number} [x]',
    '{gave [his] number as|number on the warrant card} [x]',
    '{ID|force no.} [x]',
  ],
  habit: [
    '[habit]',
    '[habit]',
    '{one odd thing|oddly|funny thing|a strange detail|[S] noticed}: [habit]',
    '[habit], {which was odd|as [S] recalled|for what it is worth|if that helps}',
  ],
  alias: [
    '{gave the name|called [him]self|said [his] name was|name given:|by the name of} [x]',
    '{a|one|some} [x] {was mentioned|was in charge|did the talking}',
    '{it was [x]|this [x]} {who rang|on the phone|, as [he] called [him]self,} {each time|}',
    '{asked for|ask for} [x]',
    'name used [x]',
    '{[S] was speaking with|[S] dealt with|it was always} [x]{, or near it|, [S] thought|}',
    '{"[x]", [he] called [him]self|[x], so [he] said, but [S] may have it wrong|not sure of the name, [x] or similar}',
    '{signed|signing off as|the text was signed} [x]',
    '{something like|sounded like} [x]',
  ],
  look: [
    '{man who came|he|the one at the door|collector|the lad} {was|is described as|:} [look]',
    '{description|desc}: [look]',
    '{he was|the fellow was|this one was|whoever it was} [look]',
    '{a neighbour saw him|from the window, [S] saw him|doorbell film has him}, [look]',
    '{[S] would know him again|[S] did not look long|all [S] noticed was}, [look]',
    '[look], {that is what [S] can say of him|as far as [S] saw}',
    '{[S] saw|could only see} {him plainly|a bit of him}: [look]',
  ],
  company: [
    '{the firm|company} {was called|is|went by} [x]',
    '{they traded as|calling themselves|in the name of} [x]',
    '{van had|paper had|letterhead} [x] {on it|}',
    '[x] {on the invoice|was on the card}',
  ],
  station: [
    '{said to be|supposedly|claimed to be} {from|at|based at} [x]{ police station| nick| station|}',
    '{[he] was from [x]|from [x] supposedly|out of [x]}',
    '{[x] was the station|station given was [x]}',
    '{"[x] CID"|[x] fraud squad}, {[he] said|so [he] claimed}',
    '{they were ringing from [x], supposedly|[x] was mentioned as the nick|"I\'m at [x]", [he] told [O]}',
  ],
  taxi: [
    '{a [x] car|[x]|a cab from [x]} {was sent|turned up|took it|was waiting}',
    '{taxi was|cab firm|minicab} [x]',
    '{driver from [x]|the [x] driver} {knew nothing|was only doing a job}',
  ],
  voice: [
    '{as for the voice|the sound of [him]|manner of speaking}: [voice]',
    '[voice], {[S] would say|if anything|to [P] ear}',
    '{voice|accent}: [voice]',
    '[voice]',
    '{on the voice,|as to voice} [voice]',
  ],
};

/** What one teller saw of somebody: two parts or more, age and build before clothes. */
export function seen(dice: Dice, look: Look): string[] {
  const parts = dice.some(look.parts, dice.int(2, 4));
  return look.parts.filter((part) => parts.includes(part));
}

export interface Mention {
  kind: MarkKind;
  wording: string;
  slots: Record<string, string>;
  token: string;
  worth: number;
}

function aliasText(dice: Dice, kit: Kit): string {
  const first = heard(dice, kit.alias.first);
  const last = heard(dice, kit.alias.last);
  const rank = dice.yes(0.8) ? kit.alias.rank : '';
  const shown = dice
    .pick([`${rank} ${last}`, `${rank} ${first} ${last}`, `${first} ${last}`, `${rank} ${first} ${last}`])
    .trim();
  return shown.includes(' ') || dice.yes(0.5) ? shown : `${kit.alias.female ? 'Ms' : 'Mr'} ${shown}`;
}

const COUNTED: Partial<Record<MarkKind, (dice: Dice, kit: Kit, which: number) => Written>> = {
  phone: (dice, kit, which) => writePhone(dice, kit.phones[which]!),
  plate: (dice, kit) => writePlate(dice, kit.car.plate),
  account: (dice, kit) => writeAccount(dice, kit.account.sort, kit.account.number),
};

/** One mark as a sentence of the story. */
export function mention(dice: Dice, kind: MarkKind, kit: Kit, which = 0): Mention {
  const written = COUNTED[kind]?.(dice, kit, which) ?? null;
  const parts = seen(dice, kit.look);
  const quoted = dice.pick([
    `"${kit.word}"`,
    `'${kit.word}'`,
    kit.word.toUpperCase(),
    kit.word,
    `"${kit.word[0]!.toUpperCase()}${kit.word.slice(1)}"`,
  ]);
  const value: Partial<Record<MarkKind, string>> = {
    alias: kind === 'alias' ? aliasText(dice, kit) : '',
    company: dice.yes(0.7) ? kit.company : kit.company.replace(/ Ltd$/, '').toLowerCase(),
    page: dice.pick([kit.page, `www.${kit.page}`, `https://${kit.page}/`, kit.page.replace('.', ' dot ')]),
    reference: kit.reference,
    badge: dice.yes(0.8) ? kit.badge : said(dice, kit.badge),
    station: kit.station,
    taxi: kit.taxi,
  };
  const whole = WORTH[kind];
  return {
    kind,
    wording: dice.pick(SAYING[kind]),
    slots: {
      x: written?.text ?? value[kind] ?? '',
      quoted,
      habit: kit.habits[which] ?? '',
      look: parts.join(', '),
      voice: kit.voice,
      colour: kit.car.colour,
      make: dice.yes(0.7) ? kit.car.make : kit.car.make.split(' ')[0]!,
      holder: heard(dice, kit.account.name),
    },
    token: tokenOf(kind, kit, which),
    worth: written && !written.whole ? PART : whole,
  };
}
