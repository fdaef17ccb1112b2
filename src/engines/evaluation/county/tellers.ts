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

const BY_VOICE: ReadonlySet<FraudType> = new Set([
  'courier',
  'bank_impersonation',
  'government_impersonation',
  'computer_service',
]);

/** Types in which somebody speaks on the telephone, so that there is a name and a voice to remember. */
export const isByVoice = (type: FraudType): boolean => BY_VOICE.has(type);

/** Days that may pass between the incident and its telling. A group's calls are told of within days; an investment after months. */
export function lagDays(rng: Rng, type: FraudType, series: boolean, rates: CountyRates): number {
  const { groupToldSoon, lagSoon, lagLate, lagCall, lagOnline, lagTrust } = rates.tellers;
  if (series) return rng.chance(groupToldSoon) ? lagSoon : lagLate;
  if (type === 'investment' || type === 'romance' || type === 'pension') return lagTrust;
  return isOnline(type) ? lagOnline : lagCall;
}

export interface Teller {
  source: Source;
  role: ReporterRole;
  voice: VoiceName;
}

/** The first telling. Somebody who is being defrauded now rings; a bank tells of what it sees at the counter. */
export function firstTeller(rng: Rng, c: Omit<Case, 'wave'>, rates: CountyRates): Teller {
  if (c.pending) {
    const source = rng.weighted<Source>(rates.tellers.pendingSources);
    return tellerAt(rng, source, c, rates);
  }
  if (c.script.variant.sighting) return witnessOf(rng, rates);
  if (c.person.kind === 'business') return tellerAt(rng, rng.weighted(rates.sources.business), c, rates);
  return tellerAt(rng, rng.weighted(rates.sources[isOnline(c.type) ? 'online' : 'doorstep_or_call']), c, rates);
}

/** Somebody who saw something: a passer-by, a taxi office, a member of staff. */
function witnessOf(rng: Rng, rates: CountyRates): Teller {
  const source = rng.weighted(rates.tellers.witnessSources);
  if (source === 'crimestoppers') return { source, role: 'anonymous', voice: 'anonymous' };
  if (source === 'bank') return { source, role: 'bank', voice: 'bank' };
  return { source, role: 'witness', voice: source === 'control_room' ? 'log' : source === 'web' ? 'web' : 'partner' };
}

/** The second telling of the same incident: by somebody else, or through another door. */
export function secondTeller(rng: Rng, first: Teller, c: Case, rates: CountyRates): Teller {
  const doors: Source[] = ['control_room', 'report_fraud', 'bank', 'web', 'front_desk', 'partner'];
  const source = rng.pick(doors.filter((d) => d !== first.source));
  const teller = tellerAt(rng, source, c, rates);
  if (teller.role !== 'victim' || first.role !== 'victim' || c.person.kind === 'business') return teller;
  return rng.chance(rates.tellers.relativeTellsAgain)
    ? { source, role: 'relative', voice: relativeOf(rng, c.person.age, rates) }
    : teller;
}

function tellerAt(rng: Rng, source: Source, c: Pick<Case, 'person' | 'type'>, rates: CountyRates): Teller {
  const { person } = c;
  if (person.kind === 'business') {
    if (source === 'bank') return { source, role: 'bank', voice: 'bank' };
    return { source, role: 'business', voice: source === 'control_room' ? 'log' : 'business' };
  }
  if (source === 'bank') return { source, role: 'bank', voice: 'bank' };
  if (source === 'crimestoppers') return { source, role: 'anonymous', voice: 'anonymous' };
  if (source === 'partner') {
    return rng.chance(rates.tellers.carerOfPartner)
      ? { source, role: 'carer', voice: 'carer' }
      : { source, role: 'witness', voice: 'partner' };
  }
  const role = rng.weighted<ReporterRole>(person.age > 74 ? rates.tellers.oldRoles : rates.tellers.youngRoles);
  return { source, role, voice: voiceOf(rng, source, role, person.age, rates) };
}

function relativeOf(rng: Rng, age: number, rates: CountyRates): VoiceName {
  if (age < 38) return 'parent';
  return rng.chance(age < 60 ? rates.tellers.childIfMiddleAged : rates.tellers.childIfOld) ? 'child' : 'spouse';
}

function voiceOf(rng: Rng, source: Source, role: ReporterRole, age: number, rates: CountyRates): VoiceName {
  if (role === 'officer') return 'officer';
  // A call handler writes what is said, whoever says it.
  if (source === 'control_room') return rng.chance(rates.tellers.logInControlRoom) ? 'log' : 'officer';
  if (source === 'front_desk')
    return rng.chance(rates.tellers.officerAtDesk)
      ? 'officer'
      : role === 'relative'
        ? relativeOf(rng, age, rates)
        : 'first';
  if (role === 'relative') return relativeOf(rng, age, rates);
  if (role === 'carer') return 'carer';
  if (role === 'witness') return 'partner';
  const { webStyleOnWeb, webStyleElsewhere } = rates.tellers;
  return rng.chance(source === 'web' ? webStyleOnWeb : webStyleElsewhere) ? 'web' : 'first';
}
