import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Incident } from '#engines/documents/document.ts';
import type { Labelled } from './figures.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A text to learn from. Of a story only the incidents are labelled. */
export interface Practice extends Labelled {
  set: string;
  /** Told in one or two sentences: only a part of the labels is there. */
  isStory: boolean;
  /** The acts are labelled as well. */
  hasActs: boolean;
  hasType: boolean;
}

const load = (file: string, set: string): Practice[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as Labelled), set, isStory: false, hasActs: true, hasType: true }));

/** Everything that may be learnt from: the labelled corpus where it is there, our own tuned texts, rounds that are used up, and short stories. */
export function practiceTexts(): Practice[] {
  const corpus = here('../../../shared/data/corpus/warnings.jsonl');
  const rounds = here('./practice/rounds/');
  return [
    ...(existsSync(corpus) ? load(corpus, 'corpus') : []),
    ...load(here('./own/tuned.jsonl'), 'own'),
    ...(existsSync(rounds) ? readdirSync(rounds) : [])
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .flatMap((name) => load(`${rounds}${name}`, name.replace('.jsonl', ''))),
    ...storyTexts('./own/stories.txt', 'stories'),
    ...storyTexts('./practice/stories.txt', 'bank'),
    ...countTexts('./own/counts.txt', 'counts'),
    ...countTexts('./practice/counts.txt', 'bank counts'),
    ...typeTexts('./own/types.txt', 'types'),
    ...typeTexts('./practice/types.txt', 'bank types'),
    ...actTexts('./own/acts.txt', 'acts'),
    ...actTexts('./practice/acts.txt', 'bank acts'),
  ];
}

/** Said after a story, so that it is a warning of a fraud. */
const AFTER = 'The fraudsters pretend to be someone they are not. Report fraud to Action Fraud on 0300 123 2040.';

function storyTexts(file: string, set: string): Practice[] {
  return readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const [text, wanted] = line.split(' ## ').map((p) => p.trim());
      const incidents = wanted!.split(';').map((one): Incident => {
        const [place, age, , loss, outcome] = one.trim().split('|');
        return {
          place: place || null,
          victimAge: /^\d{2,3}$/.test(age ?? '') ? Number(age) : null,
          victimAgeBand: null,
          victimGender: null,
          date: null,
          lossGbp: loss ? Number(loss) : null,
          attemptedGbp: null,
          outcome: outcome as Incident['outcome'],
        };
      });
      const label = { incidents } as Labelled['label'];
      return {
        id: `${set}-${n}`,
        text: `${text!} ${AFTER}`,
        set,
        isStory: true,
        hasActs: false,
        hasType: false,
        label,
      };
    });
}

function countTexts(file: string, set: string): Practice[] {
  return readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const [text, wanted] = line.split(' ## ').map((p) => p.trim());
      const [incidents, lossGbp] = wanted!.split(',').map((x) => (/^\d/.test(x.trim()) ? Number(x) : null));
      const aggregate = { incidents: incidents ?? null, lossGbp: lossGbp ?? null, period: null };
      const label = { incidents: [] as Incident[], aggregate } as unknown as Labelled['label'];
      return {
        id: `${set}-${n}`,
        text: `${text!} ${AFTER}`,
        set,
        isStory: true,
        hasActs: false,
        hasType: false,
        label,
      };
    });
}

function actTexts(file: string, set: string): Practice[] {
  return readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const [text, impersonated, askedFor, collectedBy] = line.split(' ## ').map((p) => p.trim());
      const list = (words: string | undefined): string[] => (!words || words === '-' ? [] : words.split(','));
      const label = {
        fraudType: 'other_fraud',
        impersonated: list(impersonated),
        askedFor: list(askedFor),
        collectedBy: list(collectedBy),
      } as unknown as Labelled['label'];
      return {
        id: `${set}-${n}`,
        text: `${text!} Police say the victim was the latest in a fraud.`,
        set,
        isStory: true,
        hasActs: true,
        hasType: false,
        label,
      };
    });
}

function typeTexts(file: string, set: string): Practice[] {
  return readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line, n) => {
      const [text, fraudType] = line.split(' ## ').map((p) => p.trim());
      const label = { fraudType } as Labelled['label'];
      const told = fraudType === 'not_fraud' ? text! : `${text} Report scams to Action Fraud.`;
      return { id: `${set}-${n}`, text: told, set, isStory: true, hasActs: false, hasType: true, label };
    });
}
