import type { Chance } from './chance.ts';
import type { Alias, Car, Look, Mule } from './marks.ts';

/** How people write an identifier down: many ways, some of them partly wrong. */
const DIGIT = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const NATO =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'.split(
    ' ',
  );

function split(number: string): [string, string, string] {
  const first = number.startsWith('020')
    ? 3
    : number.startsWith('011') ||
        number.startsWith('0121') ||
        /^01[3-6]1/.test(number) ||
        number.startsWith('0191') ||
        number.startsWith('0808')
      ? 4
      : 5;
  const rest = number.slice(first);
  return first === 5
    ? [number.slice(0, 5), rest, '']
    : [number.slice(0, first), rest.slice(0, rest.length - 4), rest.slice(-4)];
}

function spoken(chance: Chance, number: string): string {
  const words: string[] = [];
  const oh = chance.pick(['oh', 'zero', 'o']);
  for (let i = 0; i < number.length; i++) {
    const digit = number[i]!;
    const word = digit === '0' ? oh : DIGIT[Number(digit)]!;
    if (number[i + 1] === digit && chance.yes(0.7)) {
      words.push(`double ${word}`);
      i++;
    } else words.push(word);
  }
  return words.join(' ');
}

function misdigit(chance: Chance, text: string, from: number): string {
  const at = chance.int(from, text.length - 1);
  const other = String((Number(text[at]) + chance.int(1, 9)) % 10);
  return text.slice(0, at) + other + text.slice(at + 1);
}

export interface Written {
  text: string;
  /** whole: an eye finds it again; part: it lacks digits or has one wrong. */
  state: 'whole' | 'part';
}

export function writePhone(chance: Chance, number: string): Written {
  const roll = chance.next();
  if (roll < 0.07) return { text: `something ending ${number.slice(-4)}`, state: 'part' };
  if (roll < 0.14) return { text: dressPhone(chance, misdigit(chance, number, 7)), state: 'part' };
  return { text: dressPhone(chance, number), state: 'whole' };
}

export function dressPhone(chance: Chance, number: string): string {
  const [a, b, c] = split(number);
  const spaced = [a, b, c].filter(Boolean).join(' ');
  return chance.pick([
    spaced,
    spaced,
    number,
    number,
    `+44 ${spaced.slice(1)}`,
    `+44${number.slice(1)}`,
    `0044 ${spaced.slice(1)}`,
    spaced.replaceAll(' ', '-'),
    `(${a}) ${[b, c].filter(Boolean).join(' ')}`,
    number.replace(/(\d{4})(\d{3})(\d+)/, '$1 $2 $3'),
    spaced.replaceAll(' ', '.'),
    number.replaceAll('0', 'o'),
    spoken(chance, number),
    spoken(chance, number),
  ]);
}

export function fieldPhone(chance: Chance, number: string): string {
  return chance.yes(0.6) ? `+44${number.slice(1)}` : chance.yes(0.5) ? number : split(number).filter(Boolean).join(' ');
}

function misread(chance: Chance, plate: string): string {
  const looks: Record<string, string> = {
    B: '8',
    S: '5',
    G: 'C',
    E: 'F',
    M: 'N',
    V: 'Y',
    '1': '7',
    '6': '8',
    '5': 'S',
    D: 'O',
    P: 'R',
    U: 'V',
    K: 'X',
  };
  const at = chance.shuffle([...plate].map((_, i) => i)).find((i) => looks[plate[i]!]);
  return at === undefined ? plate : plate.slice(0, at) + looks[plate[at]!] + plate.slice(at + 1);
}

export function writePlate(chance: Chance, plate: string): Written {
  const tight = plate.replace(' ', '');
  const roll = chance.next();
  if (roll < 0.12) return { text: `${plate.slice(0, 4)} something`, state: 'part' };
  if (roll < 0.2) return { text: `something ending ${plate.slice(-3)}`, state: 'part' };
  if (roll < 0.36) return { text: misread(chance, plate), state: 'part' };
  const said = [...tight].map((c) => (/\d/.test(c) ? c : NATO[c.charCodeAt(0) - 65])).join(' ');
  return {
    text: chance.pick([plate, plate, tight, plate.toLowerCase(), said, [...tight].join(' '), plate.replace(' ', '-')]),
    state: 'whole',
  };
}

export function writeMule(chance: Chance, mule: Mule): Written {
  const dashed = mule.sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3');
  if (chance.yes(0.12))
    return { text: `an account ending ${mule.number.slice(-4)} in the name of ${mule.name}`, state: 'part' };
  const text = chance.pick([
    `sort code ${dashed}, account ${mule.number}`,
    `account number ${mule.number} sort code ${dashed.replaceAll('-', ' ')}`,
    `${mule.sortCode} ${mule.number} (${mule.name})`,
    `a/c ${mule.number.slice(0, 4)} ${mule.number.slice(4)}, s/c ${dashed}, name ${mule.name}`,
    `an account in the name of ${mule.name}, ${dashed} / ${mule.number}`,
    `${mule.name}'s account (no. ${mule.number}, s.c. ${mule.sortCode})`,
  ]);
  return { text, state: 'whole' };
}

/** Misheard surnames: a vowel or a doubled letter goes astray. */
export function misheard(chance: Chance, name: string): string {
  const ways = [
    name.replace(/(.)\1/, '$1'),
    name.replace(/e(?=[a-z])/, 'i'),
    name.replace(/ck/, 'k'),
    name.replace(/([lnrst])(?=[aeiou])/, '$1$1'),
    name.replace(/a(?=[a-z])/, 'e'),
    name.replace(/y$/, 'ie'),
  ].filter((way) => way !== name);
  return ways.length > 0 ? chance.pick(ways) : name;
}

export function writeAlias(
  chance: Chance,
  alias: Alias,
  parts: { name: boolean; station: boolean; badge: boolean },
): string {
  const last = chance.yes(0.15) ? misheard(chance, alias.last) : alias.last;
  const rank = alias.rank
    ? chance.pick([
        alias.rank,
        alias.rank,
        { DC: 'Detective Constable', DS: 'Detective Sergeant', PC: 'Constable', DI: 'Detective Inspector' }[
          alias.rank
        ] ?? alias.rank,
      ])
    : '';
  const name = parts.name ? [rank, chance.yes(0.6) || !rank ? alias.first : '', last].filter(Boolean).join(' ') : '';
  const station = parts.station
    ? chance.pick([`from ${alias.station}`, `of ${alias.station}`, `at ${alias.station}`])
    : '';
  const badge = parts.badge
    ? chance.pick([`(number ${alias.badge})`, `, collar number ${alias.badge},`, `badge ${alias.badge}`])
    : '';
  return [name, station, badge].filter(Boolean).join(' ');
}

export function writeLook(chance: Chance, look: Look, withFeature: boolean): string {
  const plain = chance
    .some([look.age, look.build, look.hair, look.wore], chance.int(1, 3))
    .map((ways) => chance.pick(ways));
  if (withFeature) plain.splice(chance.int(0, plain.length), 0, chance.pick(look.feature));
  return plain.join(', ');
}

export function writeCar(chance: Chance, car: Car, plate: string | null): string {
  const body = chance.pick([
    `${car.colour} ${car.make}`,
    `a ${car.make}, ${car.colour}`,
    `${car.colour} car, ${car.make.split(' ')[0]} I think`,
  ]);
  return plate ? chance.pick([`${body}, reg ${plate}`, `${body} (${plate})`, `${plate}, ${body}`]) : body;
}

const SLIPS: Record<string, string> = {
  received: 'recieved',
  because: 'becuase',
  account: 'acount',
  police: 'plice',
  money: 'mony',
  their: 'thier',
  which: 'wich',
  said: 'siad',
  definitely: 'definately',
  tomorrow: 'tommorow',
  address: 'adress',
  separate: 'seperate',
  transferred: 'transfered',
  immediately: 'immediatly',
  cheque: 'check',
  collect: 'colect',
  believed: 'beleived',
};

export function slip(chance: Chance, text: string, rate: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (!chance.yes(rate)) return word;
      if (SLIPS[word]) return SLIPS[word];
      if (!/^[a-z]{5,}$/.test(word)) return word;
      const at = chance.int(1, word.length - 3);
      return chance.yes(0.5)
        ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
        : word.slice(0, at) + word.slice(at + 1);
    })
    .join(' ');
}
