import { sql } from 'kysely';
import { DAY_MS } from '#core/clock.ts';
import { compareGroups, type GroupComparison, type Stratum } from '#engines/evaluation/compare-groups.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

export interface FollowRules {
  landmarkDays: number;
  followDays: number;
  z: number;
}

/** A victim, as far as the comparison goes. */
export interface Followed {
  reportId: string;
  receivedAt: Date;
  stratum: string;
  hits: readonly Date[];
  /** When each step was in place, by its key. */
  steps: ReadonlyMap<string, Date>;
}

/**
 * Victims with a step in place by the landmark against those like them without it: who was hit again from the landmark on. Whoever was hit
 * before it, or has not been followed for long enough, is in neither group. Pure.
 */
export function compareStep(
  people: readonly Followed[],
  step: string,
  now: Date,
  rules: FollowRules,
): GroupComparison | null {
  const strata = new Map<string, Stratum>();
  for (const person of people) {
    const landmark = person.receivedAt.getTime() + rules.landmarkDays * DAY_MS;
    const end = landmark + rules.followDays * DAY_MS;
    if (end > now.getTime() || person.hits.some((h) => h.getTime() <= landmark)) continue;
    const inPlace = person.steps.get(step);
    // In place only later: neither with it all the time nor without.
    if (inPlace && inPlace.getTime() > landmark && inPlace.getTime() <= end) continue;
    const stratum = strata.get(person.stratum) ?? {
      name: person.stratum,
      with: { n: 0, hit: 0 },
      without: { n: 0, hit: 0 },
    };
    const arm = inPlace && inPlace.getTime() <= landmark ? stratum.with : stratum.without;
    arm.n += 1;
    if (person.hits.some((h) => h.getTime() <= end)) arm.hit += 1;
    strata.set(person.stratum, stratum);
  }
  return compareGroups([...strata.values()], rules.z);
}

/** Every victim who has been followed for long enough, alike in risk, kind of fraud and age. Those known by nothing are left out. As staff. */
export async function followedVictims(tx: Tx, now: Date, rules: FollowRules): Promise<Followed[]> {
  const before = new Date(now.getTime() - (rules.landmarkDays + rules.followDays) * DAY_MS);
  const rows = await many(
    tx
      .selectFrom('victim_call')
      .select(['report_id', 'received_at', 'repeat_risk', 'fraud_type', 'older', 'hits'])
      .where('received_at', '<=', before)
      .where(sql<boolean>`keys <> '{}'`),
  );
  const steps = await many(
    tx
      .selectFrom('case_item')
      .select(['report_id', 'done_at', sql<string>`body->>'measure'`.as('measure')])
      .where('kind', '=', 'measure')
      .where('removed', '=', false)
      .where('done_at', 'is not', null),
  );
  const inPlace = new Map<string, Map<string, Date>>();
  for (const s of steps) {
    if (!s.done_at) continue;
    const of = inPlace.get(s.report_id) ?? new Map<string, Date>();
    of.set(s.measure, s.done_at);
    inPlace.set(s.report_id, of);
  }
  return rows.map((r) => ({
    reportId: r.report_id,
    receivedAt: r.received_at,
    stratum: [
      r.repeat_risk,
      r.fraud_type === 'courier' ? 'courier' : 'other',
      r.older === null ? 'age unknown' : r.older ? 'older' : 'younger',
    ].join(', '),
    hits: r.hits,
    steps: inPlace.get(r.report_id) ?? new Map<string, Date>(),
  }));
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const pointsOf = (share: number): string =>
  `${Math.abs(Math.round(share * 100))} in 100 ${share < 0 ? 'fewer' : 'more'}`;

/** What the comparison comes to, in words that claim no more than it can carry. */
export function comparisonInWords(c: GroupComparison, name: string): { figures: string; verdict: string } {
  const figures = `Of ${c.with.n} people with ${name}, ${c.with.hit} (${percent(c.withRate)}) were hit again. Of ${c.without.n.toLocaleString('en-GB')} people like them without it, ${percent(c.withoutRate)} were, counted as if they were the same mix of risk, fraud and age.`;
  const between = `The true difference may lie anywhere from ${pointsOf(c.low)} to ${pointsOf(c.high)}.`;
  if (c.high < 0)
    return {
      figures,
      verdict: `${between} People with it were hit again less often. They may also differ in ways that no record shows.`,
    };
  if (c.low > 0)
    return {
      figures,
      verdict: `${between} People with it were hit again more often: perhaps because it is given to those in the greatest danger. It does not show that it harms.`,
    };
  return { figures, verdict: `${between} That is too wide to say whether it helps.` };
}
