import type { IncidentFacts } from './decide-incidents.ts';
import type { Fact } from './find-people.ts';

/** A headline and the story under it, or a press repeat: the same sum or the same age, and nothing that differs. */
export function mergeRetold(incidents: IncidentFacts[]): IncidentFacts[] {
  const kept: IncidentFacts[] = [];
  for (const i of incidents) {
    const same = kept.find((k) => isSameCase(k, i));
    if (!same) kept.push(i);
    else {
      same.place ??= i.place;
      same.age ??= i.age;
      same.band = same.age ? null : (same.band ?? i.band);
      same.gender ??= i.gender;
      same.date ??= i.date;
      same.attempted ??= i.attempted;
      if (same.loss === null && i.loss) same.loss = i.loss;
      if (same.outcome.value === 'unknown' || i.loss) same.outcome = i.outcome;
    }
  }
  return kept.filter((i) => !isBareOf(i, kept));
}

/** Somebody of the same place of whom nothing is told but that it ended alike: a further word for the victim, not a further victim. */
function isBareOf(i: IncidentFacts, kept: IncidentFacts[]): boolean {
  if (i.age || i.band || i.loss || i.attempted || i.from.isAnother || i.from.isCase || i.from.count > 1) return false;
  return kept.some(
    (k) =>
      k !== i &&
      (k.age !== null || k.loss !== null) &&
      k.outcome.value === i.outcome.value &&
      (i.place === null ? !i.isOutcomeTold : i.place.value === k.place?.value) &&
      !(i.isOutcomeTold && i.gender && k.gender && i.gender.value !== k.gender.value),
  );
}

/** "One victim has lost thousands": nothing by which to tell him from the victim whose case is told next. */
const isVague = (i: IncidentFacts): boolean =>
  i.age === null &&
  i.band === null &&
  i.gender === null &&
  i.loss === null &&
  i.attempted === null &&
  i.outcome.value === 'loss';

function isSameCase(a: IncidentFacts, b: IncidentFacts): boolean {
  const differ = <T>(x: Fact<T> | null, y: Fact<T> | null): boolean => x !== null && y !== null && x.value !== y.value;
  if (differ(a.age, b.age) || differ(a.gender, b.gender) || differ(a.loss, b.loss)) return false;
  if (a.age && b.age) return !differ(a.place, b.place) || a.loss?.value === b.loss?.value;
  if (isVague(a) && b.loss !== null && !b.from.isAnother) return true;
  if (differ(a.place, b.place)) return false;
  const sameLoss = a.loss !== null && b.loss !== null;
  // "Three of them lost £8,000": a sum dealt out to several is not one case told again.
  const isDealt = b.from.count > 1 && a.loss?.start === b.loss?.start;
  return sameLoss && !isDealt && a.from.start !== b.from.start;
}
