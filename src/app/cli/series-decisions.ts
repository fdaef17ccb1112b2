import type { Word } from '#engines/series/series.ts';
import { type InputFile, type OnRefusal, readJsonLines } from './streams.ts';

/** What a file of decisions says, in its order: words on pairs of reports, and words on values. */
export interface FiledDecisions {
  words: { one: string[]; other: string[]; together: boolean }[];
  values: { key: string; everybodys: boolean }[];
}

const ids = (value: unknown): string[] | null => {
  const list = typeof value === 'string' ? [value] : value;
  return Array.isArray(list) && list.length > 0 && list.every((v) => typeof v === 'string' && v !== '') ? list : null;
};

/**
 * Reads people's decisions, a line of JSON each: `{"one": ["A"], "other": ["B", "C"], "together": false}` (every report of the one with every
 * report of the other, by externalId), or `{"key": "phone:+441632960001", "everybodys": true}`. A line that is neither is refused.
 */
export async function readDecisions(inputs: readonly InputFile[], onRefusal: OnRefusal): Promise<FiledDecisions> {
  const found: FiledDecisions = { words: [], values: [] };
  if (inputs.length === 0) return found;
  for await (const { value: said, file, line, raw } of readJsonLines(inputs, onRefusal)) {
    const value = said as Record<string, unknown> | null;
    const [one, other] = [ids(value?.one), ids(value?.other)];
    if (one && other && typeof value?.together === 'boolean')
      found.words.push({ one, other, together: value.together });
    else if (typeof value?.key === 'string' && typeof value.everybodys === 'boolean')
      found.values.push({ key: value.key, everybodys: value.everybodys });
    else onRefusal({ code: 'BAD_FIELD', file, line, reason: WANTED }, raw);
  }
  return found;
}

const WANTED =
  'A decision names reports as "one" and "other" and says "together": true or false; or it names a "key" and says "everybodys": true or false.';

/** The words for the engine: an id that several sources use stands for all of them. */
export function wordsFor(
  decisions: FiledDecisions,
  reports: readonly { source: string; externalId: string }[],
): Word[] {
  const known = new Map<string, { source: string; externalId: string }[]>();
  for (const { source, externalId } of reports) {
    const same = known.get(externalId);
    if (!same) known.set(externalId, [{ source, externalId }]);
    else if (!same.some((s) => s.source === source)) same.push({ source, externalId });
  }
  const named = (list: readonly string[]) => list.flatMap((id) => known.get(id) ?? []);
  return decisions.words.flatMap(({ one, other, together }) =>
    named(one).flatMap((a) => named(other).map((b) => ({ one: a, other: b, together }))),
  );
}
