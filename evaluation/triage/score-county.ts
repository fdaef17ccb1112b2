/**
 * Triage alone on generated counties, figures only.
 *
 *   node evaluation/triage/score-county.ts DIR…
 *
 * DIR holds reports.ndjson and truth.ndjson, as `counterfoil simulate` and evaluation/second-county/make.ts write them. No report is shown.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CURRENT_POLICY, policyOf } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { assess } from '#journey/triage/assess.ts';
import { eventsOf } from '#journey/triage/events.ts';
import { scoreTriage } from '../second-county/score-triage.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { policy: { type: 'string' } } });
const policy = values.policy ? policyOf(values.policy) : CURRENT_POLICY;

const lines = <T>(dir: string, name: string): T[] =>
  readFileSync(join(dir, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

for (const dir of positionals) {
  const reports = lines<FraudReport>(dir, 'reports.ndjson');
  if (reports.length === 0) throw new Error(`${dir} holds no reports: nothing was measured.`);
  const answers = reports.map((report) => assess(report, policy));
  const { fraudTypeEach, allocationConfusion, ...figures } = scoreTriage(lines(dir, 'truth.ndjson'), reports, answers);
  const truth = lines<{ externalId: string; needs999: boolean | null; fraudType: string }>(dir, 'truth.ndjson');
  const byId = new Map(answers.map((a) => [a.externalId, a]));
  const calm = truth.filter((t) => t.needs999 === false);
  const taken: Record<string, number> = {};
  for (const t of truth) {
    const said = byId.get(t.externalId)!.fraudType;
    if (said !== t.fraudType) taken[`${t.fraudType} → ${said}`] = (taken[`${t.fraudType} → ${said}`] ?? 0) + 1;
  }
  console.log(`${dir}: ${reports.length} reports, policy ${policy.version}`);
  console.log({
    ...figures,
    false999: calm.filter((t) => byId.get(t.externalId)!.allocation === '999_response').length / calm.length,
    atRisk: share(answers.map((a) => eventsOf(a).some((e) => e.type === 'victim.at_risk'))),
    high: share(answers.map((a) => a.vulnerability.level === 'high')),
    medium: share(answers.map((a) => a.vulnerability.level === 'medium')),
    sfcu: share(answers.map((a) => a.allocation === 'SFCU')),
    bandHigh: share(answers.map((a) => a.band === 'high')),
  });
  console.log(allocationConfusion);
  console.log(
    Object.fromEntries(
      Object.entries(taken)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 14),
    ),
  );
}

function share(flags: boolean[]): number {
  return Math.round((1000 * flags.filter(Boolean).length) / flags.length) / 1000;
}
