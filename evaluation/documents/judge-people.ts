import type { Incident } from '#engines/documents/document.ts';
import type { PersonMention } from '#engines/documents/find-people.ts';
import { gatherFacts } from '#engines/documents/gather-facts.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import { startingIn } from '#engines/documents/spans.ts';
import { weighPerson } from '#engines/documents/weigh-people.ts';
import type { Judged } from './learn.ts';
import type { Practice } from './practice.ts';

const NEAR = 45;

/** Who of those whom a text brings in is a victim of the labels; nothing where the labels do not say. */
export function judgePeople(text: Practice, knowledge: ReadingKnowledge): Judged[] {
  const gold = text.label.incidents ?? [];
  const { people, named, sentences } = gatherFacts(text, knowledge);
  return people.map((p) => {
    const places = startingIn(named, { start: p.start, end: p.end + NEAR }).map((m) => m.name);
    return { features: weighPerson(p, sentences, knowledge).names, labels: [labelOf(p, places, gold)] };
  });
}

function labelOf(p: PersonMention, places: string[], gold: Incident[]): number {
  if (gold.length === 0) return p.count > 1 ? -1 : 0;
  if (p.age && gold.some((g) => g.victimAge === p.age!.value)) return 1;
  // Of a couple, and of somebody whose age is given as a decade, the labels give no age.
  if (p.age && p.gender?.value !== 'couple' && gold.every((g) => g.victimAge !== null)) return 0;
  const isThere = gold.some(
    (g) =>
      g.place !== null &&
      places.includes(g.place) &&
      !(p.gender && g.victimGender && p.gender.value !== g.victimGender),
  );
  if (isThere && !p.isAgain) return p.isOther && gold.every((g) => g.victimAge !== null) ? -1 : 1;
  return p.isOther ? 0 : -1;
}
