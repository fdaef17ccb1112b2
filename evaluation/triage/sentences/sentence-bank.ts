import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCE_TAGS, type SentenceTag } from '#engines/scoring/sentence-model.ts';

/** A sentence, and for each tag whether it tells it; null where nobody has judged. */
export interface BankSentence {
  text: string;
  tells: (boolean | null)[];
  /** The file it comes from: who wrote it. */
  file: string;
}

const isTag = (word: string): word is SentenceTag => (SENTENCE_TAGS as readonly string[]).includes(word);

/** The sentences of this folder: a line is `tag,tag|sentence`, or `none|sentence`; # begins a remark. */
export function readBank(folder: string): BankSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => readLine(line, file, i + 1)),
    );
}

function readLine(line: string, file: string, number: number): BankSentence[] {
  if (line.trim() === '' || line.startsWith('#')) return [];
  const bar = line.indexOf('|');
  const tags = line
    .slice(0, bar)
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== 'none');
  const unknown = tags.find((tag) => !isTag(tag));
  if (bar < 0 || unknown !== undefined) throw new Error(`${file}:${number}: "${unknown ?? line}" is no tag.`);
  return [{ text: line.slice(bar + 1), tells: SENTENCE_TAGS.map((tag) => tags.includes(tag)), file }];
}

/**
 * Whole reports written by hand. Their truth says what none of their sentences tells; of a report of one sentence that is an emergency it also
 * says what that sentence tells. `every`: take each line, or the odd ones only, where the even ones are kept blind.
 */
export function readReports(file: string, every: 'line' | 'odd line' = 'line'): BankSentence[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.flatMap((row, i) => {
    if (every === 'odd line' && i % 2 === 1) return [];
    const { report, truth } = JSON.parse(row);
    if (typeof report.narrative !== 'string') return [];
    const sentences: string[] = report.narrative.split(/(?<=[.!?;])\s+|\n/).filter((s: string) => s.length > 5);
    const live = truth.needs999 === true && sentences.length === 1 ? true : null;
    const well = truth.vulnerable === false;
    const tells = SENTENCE_TAGS.map((tag, t) => {
      if (tag === 'coming') return truth.needs999 === false ? false : live;
      return well && t >= FIRST_SIGN ? false : null;
    });
    return sentences.map((text) => ({ text, tells, file }));
  });
}

/** From here on the tags are signs of vulnerability. */
const FIRST_SIGN = SENTENCE_TAGS.indexOf('dementia');
