/**
 * Measures triage against labelled reports (the definitions of measures.md).
 *
 *   node evaluation/triage/evaluate.ts [--summary] [--half odd|even] [FILE…]
 *
 * Each line: {"report": …, "truth": {"fraudType","vulnerable","needs999","allocation","kind"}}; null is a matter of opinion and is left
 * out. With --summary only figures are printed, no single case: use it on reports that are kept back. --half takes the odd lines (the
 * first, third …) or the even ones, so that one half may be read while the other stays blind.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CURRENT_POLICY, policyOf } from '#catalogue/policy/policies.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import { assess, type TriageAssessment } from '#journey/triage/assess.ts';

interface Truth {
  fraudType: FraudType | null;
  vulnerable: boolean | null;
  needs999: boolean | null;
  allocation: string | null;
  kind: string | null;
}
interface Row {
  report: FraudReport;
  truth: Truth;
}
interface Judged extends Row {
  got: TriageAssessment;
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { summary: { type: 'boolean', default: false }, half: { type: 'string' }, policy: { type: 'string' } },
});
const { summary, half } = options;
if (half !== undefined && half !== 'odd' && half !== 'even') throw new Error(`--half is odd or even, not "${half}".`);
const policy = options.policy ? policyOf(options.policy) : CURRENT_POLICY;
for (const file of files.length > 0 ? files : ['evaluation/triage/tuned.jsonl']) evaluate(file);

function evaluate(file: string): void {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .filter((_, i) => half === undefined || (i % 2 === 0) === (half === 'odd'))
    .map((line) => JSON.parse(line) as Row);
  if (rows.length === 0) throw new Error(`${file} holds no reports: nothing was measured.`);
  const took: number[] = [];
  const judged = rows.map((row): Judged => {
    assess(row.report, policy);
    const start = performance.now();
    const got = assess(row.report, policy);
    took.push(performance.now() - start);
    return { ...row, got };
  });
  took.sort((a, b) => a - b);
  console.log(`${file}${half ? `, ${half} lines` : ''}: ${rows.length} reports, policy ${policy.version}`);
  console.log(`  fraud type macro F1     ${macroF1(judged).toFixed(3)}`);
  binary(
    'vulnerable',
    judged,
    (j) => j.truth.vulnerable,
    (j) => j.got.vulnerability.level !== 'low',
  );
  binary(
    '999 response',
    judged,
    (j) => j.truth.needs999,
    (j) => j.got.allocation === '999_response',
  );
  share(
    'allocation',
    judged.filter((j) => j.truth.allocation !== null),
    (j) => j.truth.allocation === j.got.allocation,
  );
  share(
    'kind',
    judged.filter((j) => j.truth.kind !== null),
    (j) => j.truth.kind === j.got.kind,
  );
  share('reasons present', judged, (j) => j.got.reasons.length > 0 && j.got.reasons.every((r) => r.because !== ''));
  share('quotes exact', judged, quotesHold);
  console.log(
    `  median ms a report      ${took[Math.floor(took.length / 2)]!.toFixed(2)} (95th ${took[Math.floor(took.length * 0.95)]!.toFixed(2)})`,
  );
  confusion(
    'fraud type',
    judged,
    (j) => j.truth.fraudType,
    (j) => j.got.fraudType,
  );
  confusion(
    'allocation',
    judged,
    (j) => j.truth.allocation,
    (j) => j.got.allocation,
  );
  confusion(
    'kind',
    judged,
    (j) => j.truth.kind,
    (j) => j.got.kind,
  );
  if (!summary) worst(judged);
}

function macroF1(judged: Judged[]): number {
  const labelled = judged.filter((j) => j.truth.fraudType !== null);
  const types = new Set(labelled.map((j) => j.truth.fraudType!));
  const scores = [...types].map((type) => {
    const hit = labelled.filter((j) => j.truth.fraudType === type && j.got.fraudType === type).length;
    const real = labelled.filter((j) => j.truth.fraudType === type).length;
    const said = labelled.filter((j) => j.got.fraudType === type).length;
    return (2 * hit) / (real + said);
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

function binary(
  name: string,
  judged: Judged[],
  truth: (j: Judged) => boolean | null,
  said: (j: Judged) => boolean,
): void {
  const labelled = judged.filter((j) => truth(j) !== null);
  const real = labelled.filter((j) => truth(j) === true);
  const hit = real.filter(said).length;
  const all = labelled.filter(said).length;
  const not = labelled.length - real.length;
  console.log(
    `  ${`${name}`.padEnd(23)} recall ${ratio(hit, real.length)}  precision ${ratio(hit, all)}  false ${ratio(all - hit, not)}`,
  );
}

function ratio(a: number, b: number): string {
  return `${b === 0 ? '  –  ' : (a / b).toFixed(3)} (${a}/${b})`;
}

function share(name: string, judged: Judged[], holds: (j: Judged) => boolean): void {
  console.log(`  ${name.padEnd(23)} ${ratio(judged.filter(holds).length, judged.length)}`);
}

/** Counts of what was taken for what; only the mistakes. */
function confusion(
  name: string,
  judged: Judged[],
  truth: (j: Judged) => string | null,
  said: (j: Judged) => string,
): void {
  const counts = new Map<string, number>();
  for (const j of judged) {
    const real = truth(j);
    if (real === null || real === said(j)) continue;
    const key = `${real} → ${said(j)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1]).map(([key, n]) => `${key} ${n}`);
  console.log(`  ${name} mistaken: ${shown.join(', ') || 'none'}`);
}

function quotesHold({ report, got }: Judged): boolean {
  const all = [...got.reasons, ...got.vulnerability.reasons, ...got.repeatRisk.reasons].flatMap((r) => r.quotes ?? []);
  return all.every((q) => report.narrative?.slice(q.start, q.end) === q.quote);
}

function worst(judged: Judged[]): void {
  for (const { report, truth, got } of judged) {
    const wrong: string[] = [];
    const emergency = got.allocation === '999_response';
    if (truth.fraudType !== null && truth.fraudType !== got.fraudType)
      wrong.push(`type ${truth.fraudType} → ${got.fraudType}`);
    if (truth.vulnerable !== null && truth.vulnerable !== (got.vulnerability.level !== 'low')) {
      wrong.push(`vulnerable ${truth.vulnerable} → ${got.vulnerability.level} ${got.vulnerability.factors.join(',')}`);
    }
    if (truth.needs999 !== null && truth.needs999 !== emergency) wrong.push(`999 ${truth.needs999} → ${emergency}`);
    if (truth.allocation !== null && truth.allocation !== got.allocation)
      wrong.push(`route ${truth.allocation} → ${got.allocation} (${got.proposal.step})`);
    if (truth.kind !== null && truth.kind !== got.kind) wrong.push(`kind ${truth.kind} → ${got.kind}`);
    if (wrong.length > 0)
      console.log(`  ${report.externalId}: ${wrong.join('; ')}\n      ${got.proposal.because.slice(0, 140)}`);
  }
}
