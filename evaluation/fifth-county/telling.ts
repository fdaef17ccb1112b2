import type { FraudReport } from '#core/report.ts';
import type { Truth } from '../third-county/truth.ts';
import { asides } from './asides.ts';
import type { Dice } from './dice.ts';
import { spoken } from './ground.ts';
import { heard, money, type Written, writeAccount, writePhone, writePlate } from './hand.ts';
import { type Incident, slotsOf, told } from './incident.ts';
import type { Kit, Mark } from './kit.ts';
import { BENIGN, MENTIONS } from './mention.ts';
import type { Everybody } from './numbers.ts';
import { PHONE_PLOTS } from './plots-phone.ts';
import { closing, opening, VOICES, type Voice, voiced } from './voices.ts';

const WORTH: Record<Mark, number> = {
  phone: 2,
  plate: 2,
  account: 2,
  password: 2,
  site: 2,
  email: 2,
  habit: 1.5,
  badge: 1.5,
  alias: 1,
  look: 1,
  company: 1,
  station: 0.7,
  car: 0.7,
  taxi: 0.6,
};
/** How often a mark is in a field when it is told at all; the others are only ever in the story. */
const IN_FIELD: Partial<Record<Mark, number>> = {
  phone: 0.54,
  alias: 0.45,
  station: 0.4,
  badge: 0.5,
  look: 0.4,
  plate: 0.52,
  car: 0.45,
  password: 0.6,
  taxi: 0.4,
  account: 0.6,
  company: 0.35,
};

function keptValue(kit: Kit, mark: Mark): string {
  return mark === 'account' ? kit.accountNumber : kit[mark];
}

function write(dice: Dice, kit: Kit, mark: Mark, rough: number): Written {
  const full = WORTH[mark];
  if (mark === 'phone') return writePhone(dice, kit.phone, rough);
  if (mark === 'plate') return writePlate(dice, kit.plate, rough);
  if (mark === 'account') return writeAccount(dice, kit.sortCode, kit.accountNumber, rough);
  if (mark === 'alias') {
    const [first, last] = kit.alias.split(' ') as [string, string];
    const known = dice.yes(rough) ? heard(dice, last) : last;
    const text = dice.pick([
      `${kit.rank} ${first} ${known}`,
      `${kit.rank} ${known}`,
      `${kit.rank} ${known}`,
      `${first} ${known}`,
      `a ${kit.rank} ${known}`,
    ]);
    return { text, worth: full };
  }
  if (mark === 'look') {
    const parts = kit.look.split(', ');
    return { text: dice.yes(0.5) ? kit.look : dice.some(parts, Math.max(2, parts.length - 1)).join(', '), worth: full };
  }
  if (mark === 'car') return { text: dice.yes(0.25) ? kit.car.split(' ').slice(0, 2).join(' ') : kit.car, worth: full };
  if (mark === 'password') return { text: dice.yes(0.3) ? kit.password.toUpperCase() : kit.password, worth: full };
  if (mark === 'site' && dice.yes(0.3))
    return {
      text: dice.pick([
        kit.site.replaceAll('.', ' dot '),
        kit.site.replaceAll('-', ' dash '),
        kit.site.replace('.', '(.)'),
      ]),
      worth: full,
    };
  if (mark === 'email' && dice.yes(0.25))
    return { text: kit.email.replace('@', ' at ').replaceAll('.', ' dot '), worth: full };
  return { text: keptValue(kit, mark), worth: full };
}

function putInField(dice: Dice, report: FraudReport, kit: Kit, mark: Mark): void {
  const collection = () => {
    report.collection ??= {};
    return report.collection;
  };
  const vehicle = () => {
    const own = collection();
    own.vehicle ??= {};
    return own.vehicle;
  };
  const claimed = () => {
    report.claimed ??= {};
    return report.claimed;
  };
  if (mark === 'phone')
    report.callers = [
      {
        phone: dice.pick([
          kit.phone,
          kit.phone,
          `+44${kit.phone.slice(1)}`,
          `${kit.phone.slice(0, 5)} ${kit.phone.slice(5)}`,
        ]),
      },
    ];
  if (mark === 'alias') {
    claimed().name = dice.pick([
      kit.alias,
      kit.alias,
      kit.alias.split(' ')[1]!,
      `${kit.rank} ${kit.alias.split(' ')[1]}`,
    ]);
    if (dice.yes(0.5)) claimed().rank = kit.rank;
  }
  if (mark === 'station') claimed().unit = kit.station;
  if (mark === 'badge') claimed().badge = kit.badge;
  if (mark === 'company') claimed().organisation = kit.company;
  if (mark === 'look') collection().courier = { description: kit.look };
  if (mark === 'plate')
    vehicle().registration = dice.yes(0.6) ? `${kit.plate.slice(0, 4)} ${kit.plate.slice(4)}` : kit.plate;
  if (mark === 'car')
    Object.assign(vehicle(), {
      colour: kit.car.split(' ')[0],
      make: kit.car.split(' ').slice(1).join(' '),
    });
  if (mark === 'password') collection().password = kit.password;
  if (mark === 'taxi') collection().taxiFirm = kit.taxi;
  if (mark === 'account')
    report.accounts = [
      { sortCode: kit.sortCode, accountNumber: kit.accountNumber, ...(dice.yes(0.4) ? { name: kit.payee } : {}) },
    ];
}

export function instant(day: number): string {
  return `${new Date(Date.UTC(2025, 3, 1) + Math.round(day * 1440) * 60_000).toISOString().slice(0, 16)}:00Z`;
}

/** A hesitating start; the sentence goes on in small letters unless it starts with a name, a number or I. */
function hedged(dice: Dice, sentence: string): string {
  const [first = ''] = sentence.split(' ');
  const plain =
    /^(The|Their|His|Her|It|He|They|She|There|A|An|One|Also|Further|Worth|Of|And|Then|Name|Reg|Got|Badge|Paid|Sent|Phone|Caller|Call|Number|Taxi|Driver|Only|Please|Could|Doorbell|Registration|Claimed|All|Everything|What)$/;
  return dice.pick(HEDGE) + (plain.test(first) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence);
}

const HEDGE = [
  'I think, ',
  'if memory serves, ',
  'not certain but ',
  'from what was said, ',
  'might be wrong, ',
  'sorry I should have said, ',
  'forgot to say, ',
  'correction - ',
];

function benign(
  dice: Dice,
  all: Everybody,
  it: Incident,
  report: FraudReport,
  slots: Record<string, string>,
  voice: Voice,
): string {
  const kind = dice.pick([
    'line',
    'line',
    'bank',
    'bank',
    'spoofed',
    'surgery',
    'solicitor',
    'home',
    'officer',
    'firm',
    'own',
    'own',
  ] as const);
  const officer = dice.pick(all.officers);
  const firm = dice.pick(all.firms);
  if (kind === 'surgery' && it.who.age < 60) return '';
  const number = {
    line: dice.pick(all.lines),
    bank: all.banks[it.bank]!,
    spoofed: all.banks[it.bank]!,
    surgery: dice.pick(all.surgeries),
    solicitor: dice.pick(all.solicitors),
    home: dice.pick(all.homes),
    officer: officer.phone,
    firm: firm.phone,
    own: it.who.phone,
  }[kind];
  if (kind === 'spoofed' && !report.callers && dice.yes(0.7)) report.callers = [{ phone: number }];
  const text = number.length < 6 ? number : writePhone(dice, number, 0).text;
  if (kind === 'own' && !report.callers && dice.yes(0.15)) report.callers = [{ phone: number }];
  if (kind === 'firm' && !report.accounts && dice.yes(0.4))
    report.accounts = [{ sortCode: firm.sortCode, accountNumber: firm.accountNumber, name: firm.name }];
  const firmText = dice.yes(0.5)
    ? `${firm.name}, ${writeAccount(dice, firm.sortCode, firm.accountNumber, 0).text}, phone`
    : firm.name;
  return told(
    dice,
    BENIGN[kind],
    slotsOf(dice, it, voice.person, { ...slots, Y: text, bank: it.bank, officer: officer.name, firm: firmText }),
  );
}

function voiceFor(dice: Dice, it: Incident, not: string | null): Voice {
  const weight: Record<string, number> = {
    web: 26,
    'web-short': 9,
    log: 17,
    letter: it.who.age > 68 ? 6 : 0,
    email: 9,
    bank: it.type === 'not_fraud' ? 0 : 9,
    relative: it.who.age > 68 ? 14 : 2,
    carer: it.sign && it.who.age > 68 ? 5 : 0,
    neighbour: it.type === 'courier' || it.type === 'doorstep' ? 5 : 0.6,
    speech: 7,
    officer: 7,
  };
  if (it.outcome === 'now') Object.assign(weight, { web: 0, 'web-short': 0, letter: 0, email: 0, officer: 0, log: 40 });
  const before = VOICES.find((voice) => voice.name === not);
  if (before) for (const voice of VOICES) if (voice.role === before.role) weight[voice.name] = 0;
  const name = dice.weighted(weight);
  return VOICES.find((voice) => voice.name === name)!;
}

export interface Told {
  report: FraudReport;
  survives: Truth['survives'];
  voice: string;
}

/** One telling of an incident. `hidden` is the share of numbers that nobody caught; `full` is how readily the other marks are told. */
export function tell(
  dice: Dice,
  it: Incident,
  given: { received: number; hidden: number; not: string | null; all: Everybody },
): Told {
  const voice = voiceFor(dice, it, given.not);
  const report: FraudReport = { externalId: '', source: dice.pick(voice.sources), receivedAt: instant(given.received) };
  const survives: Record<string, number> = {};
  const person = voice.person;
  const extra = {
    m: money(dice, it.pounds),
    h: dice.pick([
      '10am',
      '11.30',
      'ten past two',
      'half past 3',
      '4pm',
      '1415 hrs',
      'quarter to one',
      '9.20',
      'lunchtime',
      'five o clock',
    ]),
    t: spoken(dice, it.place),
  };
  const slots = slotsOf(dice, it, person, extra);
  const spokenMarks: string[] = [];
  const full = 1.44 - 0.75 * given.hidden;
  for (const [name, weight] of Object.entries(it.plot.marks)) {
    const mark = name as Mark;
    const seen = it.outcome === 'foiled' && ['look', 'plate', 'car', 'taxi'].includes(mark) ? 0.45 : 1;
    const chance =
      mark === 'phone'
        ? Math.min(1, weight * 1.02) * (1 - given.hidden)
        : Math.min(0.95, weight * full * seen * (voice.name === 'web-short' || voice.name === 'bank' ? 0.72 : 1));
    if (!dice.yes(chance)) continue;
    const key = `${mark}:${keptValue(it.kit, mark)}`;
    const field = IN_FIELD[mark] ?? 0;
    if (dice.yes(field)) {
      putInField(dice, report, it.kit, mark);
      survives[key] = WORTH[mark];
      if (dice.yes(0.8)) continue;
    }
    const written = write(dice, it.kit, mark, 0.27);
    const sentence = told(
      dice,
      MENTIONS[mark],
      slotsOf(dice, it, person, { ...extra, X: written.text, payee: it.kit.payee }),
    );
    spokenMarks.push(dice.yes(voice.hedge) ? hedged(dice, sentence) : sentence);
    if (written.worth > 0) survives[key] = Math.max(survives[key] ?? 0, written.worth);
  }
  const beats = dice.some(it.plot.tale, dice.int(...voice.beats)).map((wording) => told(dice, [wording], slots));
  const end = told(
    dice,
    it.outcome === 'now' ? it.plot.now! : it.outcome === 'lost' ? it.plot.lost : it.plot.foiled,
    slots,
  );
  const sign = it.sign && given.not === null ? told(dice, [it.sign.text], slots) : '';
  const where = dice.yes(0.35)
    ? dice.pick([
        `This was in ${extra.t}.`,
        `${extra.t}.`,
        `${slots('S')} was at home in ${extra.t}.`,
        `Location ${extra.t}.`,
      ])
    : '';
  const other = dice.yes(0.3) ? benign(dice, given.all, it, report, extra, voice) : '';
  const aside =
    it.outcome === 'now' || it.type === 'not_fraud'
      ? []
      : asides(dice, voice, it.type in PHONE_PLOTS || it.type === 'courier');
  const half = Math.floor(aside.length / 2);
  const early = dice.some(spokenMarks, Math.floor(spokenMarks.length * dice.next()));
  const late = spokenMarks.filter((one) => !early.includes(one));
  const open = told(dice, it.plot.open, slots);
  const ask = voice.beats[1] > 1 || it.outcome === 'now' ? told(dice, it.plot.ask, slots) : '';
  const middle = dice.yes(0.5)
    ? [...beats, ask, ...aside.slice(0, half), ...early]
    : [...early, ...beats, ask, ...aside.slice(0, half)];
  const body =
    voice.name === 'neighbour' && dice.yes(0.6)
      ? [...early, open, ...late, end]
      : dice.yes(0.14)
        ? [end, open, ...middle, ...late]
        : [open, ...middle, end, ...late];
  report.narrative = voiced(
    dice,
    voice,
    [
      opening(dice, voice, slots('name')),
      where,
      ...body,
      sign,
      ...aside.slice(half),
      other,
      closing(dice, voice, slots('name')),
    ]
      .filter(Boolean)
      .join(' ')
      .replaceAll('..', '.'),
  );
  if (report.narrative.length < 12) report.narrative = `${report.narrative} ${open}`.trim();
  fillFields(dice, it, report, voice);
  return { report, survives, voice: voice.name };
}

function fillFields(dice: Dice, it: Incident, report: FraudReport, voice: Voice): void {
  if (dice.yes(0.75)) report.occurredFrom = instant(it.occurred);
  if (dice.yes(0.5)) report.kind = it.outcome === 'lost' ? 'loss' : it.type === 'not_fraud' ? 'information' : 'attempt';
  if (dice.yes(0.7)) report.reporter = { role: voice.role };
  if (it.outcome === 'now' && dice.yes(0.3)) report.inProgress = true;
  const victim: NonNullable<FraudReport['victim']> = {};
  if (dice.yes(0.55)) victim.name = `${it.who.first} ${it.who.last}`;
  if (dice.yes(0.5)) victim.age = it.who.age;
  if (dice.yes(0.3)) victim.gender = it.who.female ? 'female' : 'male';
  if (dice.yes(0.35)) victim.phone = it.who.phone;
  if (dice.yes(0.12)) victim.email = it.who.email;
  const address: Record<string, string> = {};
  if (dice.yes(0.88)) address.town = it.place.name;
  if (dice.yes(0.45)) address.postcode = it.who.postcode;
  if (dice.yes(0.25)) address.line = it.who.line;
  if (Object.keys(address).length > 0) victim.address = address;
  if (it.sign && dice.yes(0.3)) victim.vulnerabilities = [it.sign.code as 'dementia'];
  if (Object.keys(victim).length > 0) report.victim = victim;
  if (it.plot.impersonated.length > 0 && dice.yes(0.35)) report.impersonated = it.plot.impersonated;
  if (it.plot.askedFor.length > 0 && dice.yes(0.3))
    report.askedFor = dice.some(it.plot.askedFor, dice.int(1, it.plot.askedFor.length));
  if (it.outcome === 'lost' && it.pounds > 0 && dice.yes(0.6)) report.lossGbp = it.pounds;
  if (it.outcome === 'lost' && it.plot.handed.length > 0 && dice.yes(0.25))
    report.handedOver = [{ kind: it.plot.handed[0]!, valueGbp: it.pounds }];
  if (it.outcome === 'foiled' && it.pounds > 0 && dice.yes(0.2)) report.attemptedGbp = it.pounds;
}
