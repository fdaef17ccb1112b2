import type { Command } from 'commander';
import { CURRENT_POLICY, policyOf, TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import { assess } from '#journey/triage/assess.ts';
import { compareAssessments } from '#journey/triage/compare.ts';
import { keepApart } from './keep-apart.ts';
import { openInputs, openOutput, Refusals, readReports } from './streams.ts';

interface TriageOptions {
  policy?: string;
  compare?: string;
  out?: string;
  rejects?: string;
}

const EXAMPLE = `
Examples:
  counterfoil triage reports.ndjson > assessments.ndjson
  counterfoil triage --policy ${TRIAGE_POLICIES[0]!.version} reports.csv --rejects refused.ndjson
  counterfoil triage --policy ${TRIAGE_POLICIES[0]!.version} --compare ${CURRENT_POLICY.version} reports.ndjson

A line of JSON a report, in the order of the input: type, score, band, proposed route, and the reasons for each, with duties and their
due times. Everything is advice; a named person decides. With --compare each line also carries the assessment under the other policy
("compared") and what differs, in words ("differences").
Policies: ${TRIAGE_POLICIES.map((p) => p.version).join(', ')} (without --policy, ${CURRENT_POLICY.version}).`;

/** `counterfoil triage`: assess and allocate reports (contracts section 3). */
export function addTriageCommand(program: Command): void {
  program
    .command('triage')
    .description('assess fraud reports and propose where each should go')
    .argument('[files...]', 'files to read, NDJSON or CSV; - or none for standard input')
    .option('--policy <version>', 'assess under this version of the policy')
    .option('--compare <version>', 'assess under a second version too, and say what differs')
    .option('--out <file>', 'write the result to a file instead of standard output')
    .option('--rejects <file>', 'keep the refused records in a file, to be mended and sent again')
    .option('--json', 'write JSON (which this command always does)')
    .addHelpText('after', EXAMPLE)
    .action(async (files: string[], options: TriageOptions) => {
      process.exitCode = await triage(files, options);
    });
}

async function triage(files: string[], options: TriageOptions): Promise<0 | 1> {
  const policy = options.policy === undefined ? CURRENT_POLICY : policyOf(options.policy);
  const other = options.compare === undefined ? null : policyOf(options.compare);
  const inputs = openInputs(files);
  keepApart(inputs, { '--out': options.out, '--rejects': options.rejects });
  const refusals = new Refusals(options.rejects);
  const output = openOutput(options.out);
  for await (const { report } of readReports(inputs, refusals.add)) {
    const assessment = assess(report, policy);
    if (other === null) {
      await output.writeLine(JSON.stringify(assessment));
      continue;
    }
    const compared = assess(report, other);
    const { changes } = compareAssessments(assessment, compared);
    await output.writeLine(JSON.stringify({ ...assessment, compared, differences: changes }));
  }
  await output.close();
  refusals.close();
  return refusals.exitCode;
}
