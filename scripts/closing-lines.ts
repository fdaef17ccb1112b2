/** A reporter that says what failed, what was skipped and why, and how many passed: the lines a person looks for at the end. */
import type { EventData } from 'node:test';

type Reported = { type: string; data: EventData.TestFail & EventData.TestPass };

// biome-ignore lint/style/noDefaultExport: node's runner takes a reporter by its default export
export default async function* closingLines(source: AsyncIterable<Reported>): AsyncGenerator<string> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const skips: string[] = [];
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (data.skip !== undefined) {
      count.skipped += 1;
      skips.push(`  skipped: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}`);
    } else if (type === 'test:pass') count.passed += 1;
    else {
      count.failed += 1;
      failures.push(
        `  FAILED ${data.name}\n    ${data.file ?? ''}:${data.line ?? ''}\n    ${reasonOf(data).replaceAll('\n', '\n    ')}`,
      );
    }
  }
  yield `\n${[...skips, ...failures].join('\n')}\n`;
  yield `\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
}

function reasonOf(data: Reported['data']): string {
  const error = data.details.error as (Error & { cause?: Error }) | undefined;
  return String(error?.cause?.stack ?? error?.cause ?? error?.message ?? 'no reason was given').slice(0, 3000);
}
