import { f1, type Json, share, type Truth } from './truth.ts';

/** Fraud type is scored on the reports that do not already carry one; people whose vulnerability is arguable are left out. */
export function scoreTriage(truth: Truth[], reports: Json[], answers: Json[]): Json {
  const byId = new Map(answers.map((a) => [a.externalId, a]));
  const typed = new Set(reports.filter((r) => r.fraudType).map((r) => r.externalId));
  const types = [...new Set(truth.map((t) => t.fraudType))].sort();
  const macro = (rows: Truth[]): { macro: number; each: Json } => {
    const each: Json = {};
    for (const type of types) {
      const right = rows.filter((t) => t.fraudType === type && byId.get(t.externalId)?.fraudType === type).length;
      const said = rows.filter((t) => byId.get(t.externalId)?.fraudType === type).length;
      const are = rows.filter((t) => t.fraudType === type).length;
      each[type] = [share(right, said), share(right, are)];
    }
    const scores = types.map((t) => f1(each[t][0], each[t][1]) ?? 0);
    return { macro: Math.round((1000 * scores.reduce((a, b) => a + b, 0)) / types.length) / 1000, each };
  };
  // "Vulnerable" is measured two ways, because the contract gives a level: high only, and high or medium.
  const vulnerable = (levels: string[]): Json => {
    const rows = truth.filter((t) => t.vulnerable !== null);
    const said = rows.filter((t) => levels.includes(byId.get(t.externalId)?.vulnerability?.level));
    const right = said.filter((t) => t.vulnerable);
    return {
      recall: share(right.length, rows.filter((t) => t.vulnerable).length),
      precision: share(right.length, said.length),
    };
  };
  const goes = (t: Truth): boolean => byId.get(t.externalId)?.allocation === '999_response';
  const rate = (keep: (t: Truth) => boolean): number | null =>
    share(truth.filter((t) => keep(t) && goes(t)).length, truth.filter(keep).length);
  const decided = truth.filter((t) => t.allocation !== null);
  const confusion: Record<string, number> = {};
  for (const t of decided) {
    const key = `${t.allocation} → ${byId.get(t.externalId)?.allocation}`;
    confusion[key] = (confusion[key] ?? 0) + 1;
  }
  const free = macro(truth.filter((t) => !typed.has(t.externalId)));
  return {
    fraudTypeMacroF1: macro(truth).macro,
    fraudTypeMacroF1Unstated: free.macro,
    fraudTypeEach: free.each,
    vulnerableHigh: vulnerable(['high']),
    vulnerableHighOrMedium: vulnerable(['high', 'medium']),
    recall999: rate((t) => t.needs999 === true),
    false999Past: rate((t) => t.status === 'past' && t.needs999 === false),
    false999Refused: rate((t) => t.status === 'refused' && t.needs999 === false),
    false999Others: rate((t) => t.status === 'none' && t.needs999 === false),
    allocationAgreed: share(
      decided.filter((t) => byId.get(t.externalId)?.allocation === t.allocation).length,
      decided.length,
    ),
    allocationConfusion: confusion,
    withoutReasons: answers.filter((a) => !a.reasons?.length).length,
  };
}
