import { DISTRICTS, FORCES, TOWNS } from '#catalogue/places/gazetteer.ts';
import { DOCUMENTS } from '#catalogue/thresholds/documents.ts';
import { ADVICE } from './advice.ts';
import { AREA_OF_FORCE, AREAS, ELSEWHERE } from './areas.ts';
import { COLLECTOR_WORDS } from './collectors.ts';
import { COUNT_WORDS } from './count-words.ts';
import { PHONED, POLICY_SIGNS, TYPE_SIGNS } from './fraud-type-signs.ts';
import { CLAIM_IN_CLAIM, CLAIMS, IDENTITIES } from './identities.ts';
import MODELS from './models.json' with { type: 'json' };
import { NUMBERS } from './numbers.ts';
import { OUTCOMES } from './outcomes.ts';
import { PEOPLE } from './people.ts';
import { PLACE_ROLES } from './place-roles.ts';
import { AMBIGUOUS_PLACES, FIRST_NAMES, NOT_PLACE_AFTER, NOT_PLACES } from './place-words.ts';
import { REQUESTS } from './requests.ts';
import { SMALL_PLACES } from './small-places.ts';
import { STORY_WORDS } from './story-words.ts';
import { SUBURBS } from './suburbs.ts';
import { SUM_WORDS } from './sum-words.ts';
import { TYPE_DEFINITIONS } from './type-definitions.ts';
import { TOPIC_CONCEPTS, WORD_CONCEPTS } from './word-concepts.ts';

const areaOfForce = new Map(FORCES.map((f) => [f.code, AREA_OF_FORCE[f.name] ?? f.name]));
/** Counties of a force of two that papers speak of by themselves: a text that names no force and no county is about the county of its towns. */
const OWN_COUNTY = new Set<string | null>([
  'Buckinghamshire',
  'Cornwall',
  'Isle of Wight',
  'Northumberland',
  'Shropshire',
]);
const areaOfDistrict = new Map(
  DISTRICTS.map((d) => [d.gss, OWN_COUNTY.has(d.county) ? (d.county ?? '') : (areaOfForce.get(d.force) ?? '')]),
);
const areaNames = new Set(AREAS.map((a) => a.name));

/** Everything `readDocument` is told of the world, in the shape of its parameter `knowledge`. */
export const READING_KNOWLEDGE = {
  places: [
    // Districts first: where a village somewhere else has a district's name, the district is meant.
    ...DISTRICTS.filter((d) => !areaNames.has(d.name)).map((d) => ({
      name: d.name,
      area: areaOfDistrict.get(d.gss) ?? '',
      isDistrict: true,
    })),
    ...TOWNS.map((t) => ({ name: t.name, area: areaOfDistrict.get(t.district) ?? '', isDistrict: false })),
    ...SMALL_PLACES.map((p) => ({ ...p, isDistrict: false })),
    ...SUBURBS.map((p) => ({ ...p, isDistrict: false })),
    ...ELSEWHERE.map((p) => ({ ...p, isDistrict: false })),
  ],
  areas: AREAS,
  ambiguousPlaces: AMBIGUOUS_PLACES,
  notPlaces: NOT_PLACES,
  firstNames: FIRST_NAMES,
  notPlaceAfter: NOT_PLACE_AFTER,
  fraudTypes: TYPE_SIGNS,
  policySigns: POLICY_SIGNS,
  claims: CLAIMS,
  identities: IDENTITIES,
  requests: REQUESTS,
  collectors: COLLECTOR_WORDS,
  advice: ADVICE,
  phoned: PHONED,
  claimInClaim: CLAIM_IN_CLAIM,
  people: PEOPLE,
  outcomes: OUTCOMES,
  numbers: NUMBERS,
  definitions: TYPE_DEFINITIONS,
  sumWords: SUM_WORDS,
  storyWords: STORY_WORDS,
  placeRoles: PLACE_ROLES,
  countWords: COUNT_WORDS,
  concepts: WORD_CONCEPTS,
  topics: TOPIC_CONCEPTS,
  models: MODELS,
  weights: {
    typeThreshold: DOCUMENTS.typeThreshold.value,
    leadFactor: DOCUMENTS.leadFactor.value,
    leadLength: DOCUMENTS.leadLength.value,
    storySentences: DOCUMENTS.storySentences.value,
    nearSum: DOCUMENTS.nearSum.value,
    feeShare: DOCUMENTS.feeShare.value,
    severalAtMost: DOCUMENTS.severalAtMost.value,
    unnamedAtMost: DOCUMENTS.unnamedAtMost.value,
    adviceFactor: DOCUMENTS.adviceFactor.value,
    policyThreshold: DOCUMENTS.policyThreshold.value,
    anyClaim: DOCUMENTS.anyClaim.value,
    courierCollected: DOCUMENTS.courierCollected.value,
    courierCash: DOCUMENTS.courierCash.value,
    impersonationTransfer: DOCUMENTS.impersonationTransfer.value,
    claimReach: DOCUMENTS.claimReach.value,
    maxPeople: DOCUMENTS.maxPeople.value,
    totalAtLeast: DOCUMENTS.totalAtLeast.value,
    victimAge: DOCUMENTS.victimAge.value,
    sumReach: DOCUMENTS.sumReach.value,
    surestSum: DOCUMENTS.surestSum.value,
    surestOutcome: DOCUMENTS.surestOutcome.value,
    surestUntold: DOCUMENTS.surestUntold.value,
    surestNone: DOCUMENTS.surestNone.value,
    surestAct: DOCUMENTS.surestAct.value,
    surestCollector: DOCUMENTS.surestCollector.value,
    doubtedNoFraud: DOCUMENTS.doubtedNoFraud.value,
    doubtedAct: DOCUMENTS.doubtedAct.value,
    surestIdentity: DOCUMENTS.surestIdentity.value,
    surestType: DOCUMENTS.surestType.value,
    surestPerson: DOCUMENTS.surestPerson.value,
    wholeText: DOCUMENTS.wholeText.value,
    surestNoFraud: DOCUMENTS.surestNoFraud.value,
  },
};
