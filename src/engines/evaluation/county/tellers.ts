/** Who tells of an incident, through which door, and how soon. */
import type { FraudType, ReporterRole, Source } from '#core/report.ts';
import type { Case, CountyRates, VoiceName } from './model.ts';
import type { Rng } from './random.ts';

const ONLINE: ReadonlySet<FraudType> = new Set([
  'ticket_or_shopping',
  'delivery_phishing',
  'investment',
  'romance',
  'other_fraud',
  'lottery_or_prize',
  'pension',
]);

/** Types of fraud that come by post and screen are told of later, and mostly online. */
export const isOnline = (type: FraudType): boolean => ONLINE.has(type);

/** Days that may pass between the incident and its telling. A group's calls are told of within days; an investment after months. */
export function lagDays(rng: Rng, type: FraudType, series: boolean): number {
  if (series) return rng.chance(0.8) ? 2 : 6;
  if (type === 'investment' || type === 'romance' || type === 'pension') return 120;
  return isOnline(type) ? 30 : 7;
}

export interface Teller {
  source: Source;
  role: ReporterRole;
  voice: VoiceName;
}

/** The first telling. Somebody who is being defrauded now rings; a bank tells of what it sees at the counter. */
export function firstTeller(rng: Rng, c: Omit<Case, 'wave'>, rates: CountyRates): Teller {
  if (c.pending) {
    const source = rng.weighted<Source>({ control_room: 80, bank: 14, web: 4, front_desk: 2 });
    return tellerAt(rng, source, c);
  }
  if (c.person.kind === 'business') return tellerAt(rng, rng.weighted(rates.sources.business), c);
  return tellerAt(rng, rng.weighted(rates.sources[isOnline(c.type) ? 'online' : 'doorstep_or_call']), c);
}

/** The second telling of the same incident: by somebody else, or through another door. */
export function secondTeller(rng: Rng, first: Teller, c: Case): Teller {
  const doors: Source[] = ['control_room', 'report_fraud', 'bank', 'web', 'front_desk', 'partner'];
  const source = rng.pick(doors.filter((d) => d !== first.source));
  const teller = tellerAt(rng, source, c);
  if (teller.role !== 'victim' || first.role !== 'victim' || c.person.kind === 'business') return teller;
  return rng.chance(0.6) ? { source, role: 'relative', voice: relativeOf(rng, c.person.age) } : teller;
}

function tellerAt(rng: Rng, source: Source, c: Pick<Case, 'person' | 'type'>): Teller {
  const { person } = c;
  if (person.kind === 'business') {
    if (source === 'bank') return { source, role: 'bank', voice: 'bank' };
    return { source, role: 'business', voice: source === 'control_room' ? 'log' : 'business' };
  }
  if (source === 'bank') return { source, role: 'bank', voice: 'bank' };
  if (source === 'crimestoppers') return { source, role: 'anonymous', voice: 'anonymous' };
  if (source === 'partner') {
    return rng.chance(0.4) ? { source, role: 'carer', voice: 'carer' } : { source, role: 'witness', voice: 'partner' };
  }
  const role = rng.weighted<ReporterRole>(
    person.age > 74
      ? { victim: 60, relative: 26, carer: 6, witness: 3, officer: 5 }
      : { victim: 91, relative: 5, officer: 3, witness: 1 },
  );
  return { source, role, voice: voiceOf(rng, source, role, person.age) };
}

function relativeOf(rng: Rng, age: number): VoiceName {
  if (age < 38) return 'parent';
  return rng.chance(age < 60 ? 0.2 : 0.8) ? 'child' : 'spouse';
}

function voiceOf(rng: Rng, source: Source, role: ReporterRole, age: number): VoiceName {
  if (role === 'officer') return 'officer';
  // A call handler writes what is said, whoever says it.
  if (source === 'control_room') return rng.chance(0.8) ? 'log' : 'officer';
  if (source === 'front_desk')
    return rng.chance(0.6) ? 'officer' : role === 'relative' ? relativeOf(rng, age) : 'first';
  if (role === 'relative') return relativeOf(rng, age);
  if (role === 'carer') return 'carer';
  if (role === 'witness') return 'partner';
  return source === 'web' ? (rng.chance(0.7) ? 'web' : 'first') : rng.chance(0.7) ? 'first' : 'web';
}
