import type { Dice } from './dice.ts';
import { heard, spaced, writeSort } from './handwriting.ts';
import type { Incident } from './incident.ts';
import type { Everyones } from './lines.ts';
import { seen } from './mentions.ts';
import { instant, type Report } from './sheet.ts';
import { speak } from './speech.ts';
import type { Survivors } from './telling.ts';
import type { Voice } from './voices.ts';

/** How much of the form each source fills in. */
const FILLS: Record<string, number> = {
  report_fraud: 0.75,
  control_room: 0.5,
  bank: 0.6,
  web: 0.62,
  partner: 0.45,
  crimestoppers: 0.08,
  front_desk: 0.66,
};

function number(dice: Dice, digits: string): string {
  return dice.pick([`+44${digits.slice(1)}`, digits, digits, spaced(digits), `+44 ${spaced(digits).slice(1)}`]);
}

function victimOf(dice: Dice, it: Incident, fills: number): Report['victim'] {
  const { victim } = it;
  const out: NonNullable<Report['victim']> = {};
  if (it.business)
    return {
      kind: 'business',
      name: it.business,
      ...(dice.yes(0.6) ? { address: { town: it.place.name, postcode: victim.home.postcode } } : {}),
    };
  if (dice.yes(0.5)) out.kind = 'individual';
  if (dice.yes(fills))
    out.name = dice.pick([
      `${victim.first} ${victim.last}`,
      `${victim.first} ${victim.last}`,
      `${victim.title} ${victim.first} ${victim.last}`,
      `${victim.title} ${victim.first[0]} ${victim.last}`,
      `${victim.last.toUpperCase()}, ${victim.first}`,
    ]);
  if (dice.yes(fills * 0.6)) out.dateOfBirth = victim.born;
  if (dice.yes(fills * 0.7)) out.age = victim.age;
  if (dice.yes(fills * 0.6)) out.gender = victim.female ? 'female' : 'male';
  if (dice.yes(fills * 0.75)) out.phone = number(dice, victim.phone);
  if (dice.yes(fills * 0.4) && victim.age < 85) out.email = victim.email;
  out.address = {};
  if (dice.yes(fills * 0.75)) out.address.line = victim.home.line;
  if (dice.yes(0.4 + fills * 0.6)) out.address.town = it.place.name;
  if (dice.yes(fills * 0.85))
    out.address.postcode = dice.yes(0.9) ? victim.home.postcode : victim.home.postcode.replace(' ', '');
  // The teller's place has to be told somewhere, or nobody could say where the wave is.
  if (!out.address.town && !out.address.postcode) out.address.town = it.place.name;
  if (dice.yes(fills * 0.35) && victim.age > 60) out.livesAlone = victim.alone;
  const words = it.signs.flatMap((sign) => (sign.word ? [sign.word] : []));
  if (words.length > 0 && dice.yes(fills * 0.6)) out.vulnerabilities = [...new Set(words)];
  return out;
}

function callersOf(dice: Dice, it: Incident, kept: Survivors, common: Everyones): Report['callers'] {
  if (it.plot.silent) return undefined;
  const caller: NonNullable<Report['callers']>[number] = {};
  if (kept.filed.has('phone')) caller.phone = number(dice, it.kit.phones[0]!);
  else if (!kept.told.has('phone')) {
    const shown = dice.next();
    if (shown < 0.3) caller.withheld = true;
    else if (it.type === 'bank_impersonation' && shown < 0.42)
      caller.phone = number(dice, common.banks[it.victim.bank]!);
    else if (shown > 0.985) caller.phone = number(dice, it.victim.phone);
    else if (shown > 0.965) caller.phone = dice.pick(['101', '999', '159']);
  }
  if (kept.filed.has('voice')) caller.voice = speak(dice, it.kit.voice, () => '');
  if (dice.yes(0.15) && Object.keys(caller).length > 0) caller.calledAt = instant(it.occurred);
  return Object.keys(caller).length > 0 ? [caller] : undefined;
}

function claimedOf(dice: Dice, it: Incident, kept: Survivors): Report['claimed'] {
  const out: NonNullable<Report['claimed']> = {};
  const { alias } = it.kit;
  if (kept.filed.has('alias')) {
    out.name = dice.pick([
      `${heard(dice, alias.first)} ${heard(dice, alias.last)}`,
      heard(dice, alias.last),
      `${alias.rank} ${alias.last}`.trim(),
    ]);
    if (alias.rank && dice.yes(0.5)) out.rank = alias.rank;
  }
  if (kept.filed.has('station'))
    out.unit = dice.pick([it.kit.station, `${it.kit.station} police station`, `${it.kit.station} CID`]);
  if (kept.filed.has('badge')) out.badge = it.kit.badge;
  if (kept.filed.has('company')) out.organisation = it.kit.company;
  else if (it.type === 'courier' && dice.yes(0.2))
    out.organisation = dice.pick(['Metropolitan Police', 'police', 'Hertfordshire Constabulary', 'Met Police']);
  else if (it.type === 'bank_impersonation' && dice.yes(0.25)) out.organisation = it.victim.bank;
  return Object.keys(out).length > 0 ? out : undefined;
}

function collectionOf(dice: Dice, it: Incident, kept: Survivors): Report['collection'] {
  const out: NonNullable<Report['collection']> = {};
  if (kept.filed.has('word')) out.password = dice.yes(0.5) ? it.kit.word : it.kit.word.toUpperCase();
  if (kept.filed.has('look'))
    out.courier = {
      description: seen(dice, it.kit.look)
        .map((part) => speak(dice, part, () => ''))
        .join(', '),
    };
  const vehicle: NonNullable<NonNullable<Report['collection']>['vehicle']> = {};
  if (kept.filed.has('plate'))
    vehicle.registration = dice.yes(0.5) ? it.kit.car.plate : it.kit.car.plate.replace(' ', '');
  if (kept.filed.has('car')) {
    vehicle.make = it.kit.car.make;
    vehicle.colour = it.kit.car.colour;
  }
  if (Object.keys(vehicle).length > 0) out.vehicle = vehicle;
  if (kept.filed.has('taxi')) out.taxiFirm = it.kit.taxi;
  if (it.plot.door && it.works && dice.yes(0.2))
    out.place = { town: it.place.name, ...(dice.yes(0.4) ? { postcode: it.victim.home.postcode } : {}) };
  return Object.keys(out).length > 0 ? out : undefined;
}

const IMPERSONATED: Partial<Record<Incident['type'], string>> = {
  courier: 'police',
  bank_impersonation: 'bank',
  government_impersonation: 'government',
  computer_service: 'telecoms',
  delivery_phishing: 'delivery',
  family_impersonation: 'family',
};

function reporterOf(dice: Dice, it: Incident, voice: Voice, fills: number): Report['reporter'] {
  const { victim } = it;
  const out: NonNullable<Report['reporter']> = {
    role: it.business && voice.person === 'self' ? 'business' : voice.role,
  };
  if (voice.name === 'child') {
    if (dice.yes(fills)) out.name = `${victim.childName} ${victim.last}`;
    if (dice.yes(fills * 0.6) && victim.childPhone) out.phone = number(dice, victim.childPhone);
  } else if (voice.person === 'self' && !it.business) {
    if (dice.yes(fills * 0.6)) out.name = `${victim.first} ${victim.last}`;
    if (dice.yes(fills * 0.4)) out.phone = number(dice, victim.phone);
    if (dice.yes(fills * 0.25)) out.email = victim.email;
  }
  return out;
}

/** The form about one telling. The type of the fraud and what was asked for are left for the reader to work out. */
export function file(
  dice: Dice,
  it: Incident,
  common: Everyones,
  voice: Voice,
  kept: Survivors,
  told: { externalId: string; received: number; narrative: string; second: boolean },
): Report {
  const source = dice.weighted(voice.sources);
  const fills = Math.min(0.95, FILLS[source]! + (told.second ? 0.12 : 0));
  const report: Report = { externalId: told.externalId, source, receivedAt: instant(told.received), narrative: '' };
  if (dice.yes(fills * 0.8)) report.occurredFrom = instant(it.occurred);
  if (report.occurredFrom && dice.yes(0.15)) report.occurredTo = instant(Math.min(told.received, it.occurred + 0.1));
  if (dice.yes(fills * 0.6))
    report.kind =
      it.type === 'not_fraud'
        ? 'information'
        : it.works
          ? 'loss'
          : it.live || it.plot.door
            ? 'attempt'
            : 'suspicious_call';
  if (it.live && dice.yes(0.3)) report.inProgress = true;
  if (dice.yes(0.85)) report.reporter = reporterOf(dice, it, voice, fills);
  const victim = victimOf(dice, it, voice.name === 'tip' ? 0.02 : fills);
  if (victim) report.victim = victim;
  const impersonated = IMPERSONATED[it.type];
  if (impersonated && dice.yes(fills * 0.35)) report.impersonated = [impersonated];
  const claimed = claimedOf(dice, it, kept);
  if (claimed) report.claimed = claimed;
  const callers = callersOf(dice, it, kept, common);
  if (callers) report.callers = callers;
  if (it.works && it.plot.takes.length > 0 && dice.yes(fills * 0.45))
    report.handedOver = it.plot.takes.map((kind, i) =>
      i === 0 && dice.yes(0.6) ? { kind, valueGbp: it.amount } : { kind },
    );
  const collection = collectionOf(dice, it, kept);
  if (collection) report.collection = collection;
  if (kept.filed.has('account'))
    report.accounts = [
      {
        sortCode: writeSort(dice, it.kit.account.sort),
        accountNumber: it.kit.account.number,
        ...(dice.yes(0.5) ? { name: it.kit.account.name } : {}),
      },
    ];
  if (it.works && dice.yes(0.3 + fills * 0.6)) report.lossGbp = it.amount;
  if (it.attempted > 0 && dice.yes(fills * 0.7)) report.attemptedGbp = it.attempted;
  report.narrative = told.narrative;
  return report;
}
