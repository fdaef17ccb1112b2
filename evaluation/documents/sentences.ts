import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { Incident, ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';

/**
 * Short stories of our own, a line each, with what should be read from them: `own/stories.txt`, `acts.txt`, `places.txt`, `counts.txt`, `types.txt`. Written
 * in batches; each batch was measured before anything was changed for it (README.md), and what is read rightly since is kept as a test.
 */
const read = (text: string): ReadDocument => readDocument({ id: 'sentence', text }, READING_KNOWLEDGE);
const parts = (line: string): string[] => line.split(' ## ').map((p) => p.trim());
const list = (words: string): string[] => (words === '-' ? [] : words.split(','));
const differs = (field: string, got: unknown, want: unknown): string[] =>
  JSON.stringify(got) === JSON.stringify(want) ? [] : [`${field}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`];
const answer = (wrong: string[]): string | null => (wrong.length === 0 ? null : wrong.join('; '));

/** `story ## place|age or band|gender|loss|outcome;…`: the incidents, and no others. Null when all is read; else what is wrong. */
export function checkStories(line: string): string | null {
  const [text, wanted] = parts(line);
  const { incidents } = read(
    `${text} The fraudsters pretend to be someone they are not. Report fraud to Action Fraud on 0300 123 2040.`,
  );
  const left = [...incidents];
  const missed = wanted!.split(';').filter((one) => {
    const at = left.findIndex((i) => isTold(i, one.trim().split('|')));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return answer([...missed.map((m) => `not found: ${m}`), ...left.map((i) => `made up: ${JSON.stringify(i)}`)]);
}

function isTold(i: Incident, [place, age, , loss, outcome]: string[]): boolean {
  const isAge = !age || age === 'elderly' || age === String(i.victimAge ?? i.victimAgeBand);
  const isPlace = !place || (i.place ?? '').includes(place);
  return isAge && isPlace && (loss ? Number(loss) : null) === i.lossGbp && outcome === i.outcome;
}

/** `sentence ## impersonated ## asked for ## collected by`, each a list with commas or `-`. */
export function checkActs(line: string): string | null {
  const [text, impersonated, askedFor, collectedBy] = parts(line);
  const r = read(`${text} Police say the victim was the latest in a fraud.`);
  return answer([
    ...differs('impersonated', [...r.impersonated].sort(), list(impersonated!).sort()),
    ...differs('askedFor', [...r.askedFor].sort(), list(askedFor!).sort()),
    ...differs('collectedBy', [...r.collectedBy].sort(), list(collectedBy!).sort()),
  ]);
}

/** `sentence ## area|or area ## place,place`. */
export function checkPlaces(line: string): string | null {
  const [text, area, places] = parts(line);
  const r = read(`${text} It is thought to be a courier fraud.`);
  const isArea = area!.split('|').includes(r.area ?? '-');
  return answer([
    ...(isArea ? [] : differs('area', r.area, area)),
    ...differs('places', [...r.places].sort(), list(places!).sort()),
  ]);
}

/** `sentence ## incidents,loss`, empty where there is none. */
export function checkCounts(line: string): string | null {
  const [text, wanted] = parts(line);
  const [incidents, loss] = wanted!.split(',').map((n) => (/^\d/.test(n.trim()) ? Number(n) : null));
  const { aggregate } = read(
    `${text} The fraudsters pretend to be someone they are not. Report fraud to Action Fraud on 0300 123 2040.`,
  );
  return answer(
    differs('aggregate', [aggregate?.incidents ?? null, aggregate?.lossGbp ?? null], [incidents ?? null, loss ?? null]),
  );
}

/** `sentence ## fraud type`. */
export function checkTypes(line: string): string | null {
  const [text, type] = parts(line);
  const r = read(type === 'not_fraud' ? text! : `${text} Report scams to Action Fraud.`);
  return answer(differs('fraudType', r.fraudType, type));
}
