/** Victims: who they are, where they live, what makes them vulnerable. Every name is two common names put together by chance. */
import type { FraudType, Vulnerability } from '#core/report.ts';
import type { CountyHabits } from './habits.ts';
import type { CountyPlace, CountyRates, Person, Story, Variant, WordStock } from './model.ts';
import { type NumberBook, postcode } from './numbers.ts';
import type { Rng } from './random.ts';

export function makePerson(
  rng: Rng,
  type: FraudType,
  variant: Variant,
  place: CountyPlace,
  given: { words: WordStock; rates: CountyRates; numbers: NumberBook },
): Person {
  const { words, rates, numbers } = given;
  const story: Story = words.stories[type];
  const business = variant.victims === 'business';
  const [mean, spread, women] = story.age;
  const oldest = mean > 70 ? 97 : 92;
  const age = Math.round(Math.min(oldest, Math.max(mean > 70 ? 70 : 17, mean + spread * rng.normal())));
  const gender = rng.chance(women) ? 'female' : 'male';
  const home = age > 76 && rng.chance(rates.people.careHome) ? rng.int(0, words.careHomes.length - 1) : null;
  const vulnerable = !business && rng.chance(Math.min(0.95, rates.vulnerable[type] * rates.vulnerableScale));
  return {
    name: business ? rng.pick(words.businesses) : nameOf(rng, words, gender, age),
    gender,
    age,
    kind: business ? 'business' : 'individual',
    address: {
      line: home === null ? street(rng, words, rates.people) : `${words.careHomes[home]}`,
      town: place.name,
      postcode: postcode(rng, place),
    },
    phone:
      home !== null
        ? numbers.shared('landline', home)
        : rng.chance(rates.people.givesPhone)
          ? numbers.personal(rng)
          : null,
    livesAlone: !business && home === null && age > 65 && rng.chance(rates.people.livesAlone),
    previousFraud:
      !business && rng.chance(vulnerable ? rates.people.defraudedBeforeIfVulnerable : rates.people.defraudedBefore),
    vulnerabilities: vulnerable ? vulnerabilitiesOf(rng, age, rates.people) : [],
  };
}

export function nameOf(rng: Rng, words: WordStock, gender: 'female' | 'male', age: number): string {
  const first =
    gender === 'female'
      ? rng.pick(age > 58 ? words.womenOld : words.womenYoung)
      : rng.pick(age > 58 ? words.menOld : words.menYoung);
  return `${first} ${rng.pick(words.surnames)}`;
}

function street(rng: Rng, words: WordStock, habits: CountyHabits['people']): string {
  const road = `${rng.pick(words.streets)} ${rng.pick(words.roads)}`;
  if (rng.chance(habits.namedHouse)) return `${rng.pick(words.houseNames)}, ${road}`;
  if (rng.chance(habits.flat)) return `Flat ${rng.int(1, 24)}, ${rng.int(1, 90)} ${road}`;
  return `${rng.int(1, 160)} ${road}`;
}

function vulnerabilitiesOf(rng: Rng, age: number, habits: CountyHabits['people']): Vulnerability[] {
  const of = age >= 70 ? habits.vulnerabilitiesOld : habits.vulnerabilitiesYoung;
  const first = rng.weighted(of);
  if (!rng.chance(habits.secondVulnerability)) return [first];
  const second = rng.weighted(of);
  return first === second ? [first] : [first, second];
}
