import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-decided-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const report = (externalId: string, day: number, phone: string) =>
  JSON.stringify({
    externalId,
    source: 'bank',
    receivedAt: `2026-01-0${day}T10:00:00Z`,
    fraudType: 'courier',
    callers: [{ phone }],
    victim: { address: { town: 'Watford' } },
  });

function series(decisions: string[]): { status: number | null; errors: string; of: Record<string, string | null> } {
  const file = (name: string, lines: string[]) => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    return join(folder, name);
  };
  const reports = file('reports.ndjson', [
    report('A', 1, '07700 900123'),
    report('B', 2, '07700 900123'),
    report('C', 3, '07700 900555'),
  ]);
  const main = join(import.meta.dirname, 'main.ts');
  const run = spawnSync(
    process.execPath,
    [main, 'series', reports, '--decisions', file('decisions.ndjson', decisions)],
    { encoding: 'utf8' },
  );
  const lines = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as { externalId: string; series: string | null });
  return { status: run.status, errors: run.stderr, of: Object.fromEntries(lines.map((l) => [l.externalId, l.series])) };
}

describe('counterfoil series --decisions', () => {
  it('obeys what people have decided of reports, whatever the evidence', () => {
    const { status, of } = series([
      '{"one":["A"],"other":["B"],"together":false}',
      '{"one":"B","other":["C"],"together":true}',
    ]);
    assert.equal(status, 0);
    assert.deepEqual(of, { A: null, B: 'S-1', C: 'S-1' });
  });

  it('obeys what people have decided of a number', () => {
    assert.deepEqual(series(['{"key":"phone:+447700900123","everybodys":true}']).of, { A: null, B: null, C: null });
  });

  it('says which line is no decision, and does the rest', () => {
    const { status, errors, of } = series(['{"one":["A"]}', '{"one":["A"],"other":["B"],"together":false}']);
    assert.equal(status, 1);
    assert.match(errors, /decisions\.ndjson:1: A decision names reports/);
    assert.deepEqual(of, { A: null, B: null, C: null });
  });
});
