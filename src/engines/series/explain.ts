import type { SeriesBecause } from '#core/event.ts';
import type { Group, Member } from './group.ts';
import { type Candidate, rounded } from './grouping.ts';

/** Least bits, for or against, that are worth telling. */
const WORTH_TELLING = 0.5;

/** What a link rests on: each identifier that agreed, with the report that carried it last, and the circumstances for and against. */
export function reasonsOf({ group, w }: Candidate): SeriesBecause[] {
  const weighty = w.agreements.filter((a) => a.bits >= WORTH_TELLING).sort((a, b) => b.bits - a.bits);
  const told: SeriesBecause[] = [];
  for (const a of weighty) {
    const carrier = group.carrierOf(a.key);
    if (carrier)
      told.push({
        with: carrier.traits.externalId,
        on: a.field === 'narrative' ? `narrative.${a.kind}` : a.field,
        weight: rounded(a.bits),
      });
  }
  const circumstances = w.circumstances.filter((c) => Math.abs(c.bits) >= WORTH_TELLING);
  // A link by the tale alone rests on the series as a whole: its report nearest in time stands for it.
  const head = told[0]?.with ?? w.nearest;
  return [...told, ...circumstances.map((c) => ({ with: head, on: c.on, weight: rounded(c.bits) }))];
}

/** The first report of a series joined nothing: it is shown what joined it. */
export function mirrored(group: Group, first: Member): SeriesBecause[] {
  const { externalId } = first.traits;
  const next = group.members.find((m) => m !== first && m.because.some((b) => b.with === externalId));
  const source = next ?? group.members.find((m) => m !== first && m.because.length > 0);
  if (!source) return [];
  return source.because
    .filter((b) => !next || b.with === externalId)
    .map((b) => ({ with: source.traits.externalId, on: b.on, weight: b.weight }));
}
