import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Refusals, readReports } from '#app/cli/streams.ts';
import {
  CSV_HEADER,
  type Malformed,
  malformedFiles,
  malformedLines,
  malformedRows,
  validLine,
  validRow,
} from './malformed-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-hostile-'));
after(() => rmSync(folder, { recursive: true }));

interface Batch {
  path: string;
  /** In the order of the file: the valid ones between, and the odd ones that must be taken. */
  expectedIds: string[];
  refusedLines: { line: number; bytes: Buffer; kind: string }[];
  header?: string;
}

/** A file in which every malformed line stands between two valid ones. */
function batch(name: string, malformed: Malformed[], valid: (id: string) => string, header?: string): Batch {
  const lines: Buffer[] = header === undefined ? [] : [Buffer.from(header)];
  const made: Batch = { path: join(folder, name), expectedIds: [], refusedLines: [], ...(header ? { header } : {}) };
  const add = (bytes: Buffer): number => lines.push(bytes);
  for (const [i, m] of malformed.entries()) {
    made.expectedIds.push(`V${i}`);
    add(Buffer.from(valid(`V${i}`)));
    const line = add(m.bytes);
    if (m.refused) made.refusedLines.push({ line, bytes: m.bytes, kind: m.kind });
    else made.expectedIds.push(m.externalId);
  }
  made.expectedIds.push('last');
  add(Buffer.from(valid('last')));
  writeFileSync(made.path, Buffer.concat(lines.flatMap((l) => [l, Buffer.from('\n')])));
  return made;
}

const rejectsOf = ({ refusedLines, header }: Batch): Buffer =>
  Buffer.concat([
    Buffer.from(header === undefined || refusedLines.length === 0 ? '' : `${header}\n`),
    ...refusedLines.flatMap((r) => [r.bytes, Buffer.from('\n')]),
  ]);

async function readInProcess(made: Batch, rejects: string): Promise<void> {
  const printed: string[] = [];
  const refusals = new Refusals(rejects, (text) => printed.push(text));
  const ids: string[] = [];
  for await (const { report } of readReports([made.path], refusals.add)) {
    ids.push(report.externalId);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report, 'what is taken can be written and read again');
  }
  refusals.close();
  assert.deepEqual(ids, made.expectedIds);
  const named = new Set(printed.map((p) => Number(p.slice(made.path.length + 1).split(':')[0])));
  for (const { line, kind } of made.refusedLines) assert.ok(named.has(line), `line ${line} (${kind}) is not named`);
  assert.equal(named.size, made.refusedLines.length);
  assert.equal(refusals.exitCode, 1);
  assert.ok(readFileSync(rejects).equals(rejectsOf(made)), 'the rejects file holds exactly what was refused');
}

describe('1,000 malformed inputs through the readers', () => {
  it('refuses 640 lines of NDJSON with their line and reason, and answers every valid line between', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      await readInProcess(batch(`lines-${seed}`, malformedLines(160, seed), validLine), join(folder, 'rejects'));
    }
  });

  it('refuses 260 rows of CSV with their line and reason, and answers every valid row between', async () => {
    for (let seed = 1; seed <= 4; seed++) {
      await readInProcess(
        batch(`rows-${seed}.csv`, malformedRows(65, seed), validRow, CSV_HEADER),
        join(folder, 'rejects'),
      );
    }
  });

  it('reads 100 files that are no reports at all to their end', async () => {
    for (const { name, bytes } of malformedFiles(100, 1)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const refusals = new Refusals(undefined, () => {});
      let taken = 0;
      for await (const _ of readReports([path], refusals.add)) taken++;
      const quiet = /empty|line ends only|byte order|header only|spaces/.test(name);
      // An even number of quotes is a header with one column, and no rows.
      if (!/quotes only/.test(name)) assert.equal(refusals.exitCode, quiet ? 0 : 1, name);
      assert.equal(taken, 0, name);
    }
    assert.equal(({} as Record<string, unknown>).a, undefined);
  });
});

const main = fileURLToPath(new URL('../../src/app/cli/main.ts', import.meta.url));
const source = (command: string): string =>
  readFileSync(new URL(`../../src/app/cli/${command}.ts`, import.meta.url), 'utf8');

function run(
  args: string[],
  options: { cwd?: string } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, COUNTERFOIL_DEBUG: '', DATABASE_URL: '' };
  return new Promise((resolve) => {
    const more = { env, maxBuffer: 1 << 28, timeout: 120_000, ...options };
    execFile(process.execPath, [main, ...args], more, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
  });
}

const answers = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));

function noStackTrace(stderr: string): void {
  assert.ok(!/^ {4}at /m.test(stderr) && !/Something went wrong inside/.test(stderr), stderr.slice(0, 2_000));
}

for (const command of ['triage', 'series']) {
  const isStub = source(command).includes('notYet(') ? `${command} is not written yet` : false;
  describe(`counterfoil ${command} on malformed input`, { skip: isStub }, () => {
    for (const [what, made] of [
      ['lines of NDJSON', batch(`${command}.ndjson`, malformedLines(100, 11), validLine)],
      ['rows of CSV', batch(`${command}.csv`, malformedRows(48, 12), validRow, CSV_HEADER)],
    ] as const) {
      it(`answers every valid report among bad ${what}, names each bad one, keeps them, and ends with 1`, async () => {
        const rejects = join(folder, `${command}.rejects`);
        const { code, stdout, stderr } = await run([command, made.path, '--rejects', rejects]);
        noStackTrace(stderr);
        assert.equal(code, 1);
        assert.deepEqual(
          answers(stdout).map((a) => a.externalId),
          made.expectedIds,
        );
        for (const { line } of made.refusedLines) assert.ok(stderr.includes(`${made.path}:${line}: `), `line ${line}`);
        assert.ok(readFileSync(rejects).equals(rejectsOf(made)), 'the rejects file holds exactly what was refused');
      });
    }

    it('ends with 0 on an empty file, 1 on noise, and 2 on a missing file, a folder, or an unknown option', async () => {
      const files = malformedFiles(20, 2);
      const path = (part: string): string => {
        const file = files.find((f) => f.name.includes(part))!;
        writeFileSync(join(folder, `${command} ${file.name}`), file.bytes);
        return join(folder, `${command} ${file.name}`);
      };
      for (const [args, expected] of [
        [[path('empty')], 0],
        [[path('random'), path('brackets'), path('UTF-16')], 1],
        [[join(folder, 'no such file')], 2],
        [[folder], 2],
        [['--no-such-option'], 2],
      ] as const) {
        const { code, stdout, stderr } = await run([command, ...args]);
        noStackTrace(stderr);
        assert.equal(code, expected, `${args[0]}: ${stderr.slice(0, 500)}`);
        assert.equal(stdout, '');
        if (expected !== 0) assert.notEqual(stderr, '');
      }
    });
  });
}

describe('counterfoil read on malformed input', {
  skip: source('read').includes('notYet(') ? 'read is not written yet' : false,
}, () => {
  it('answers every valid line of --ndjson, names each bad one, keeps them, and ends with 1', async () => {
    const valid = (id: string): string =>
      JSON.stringify({ id, text: 'Police warn of a courier fraud in Ware on 11 March 2020.' });
    // None of these lines has the text of a document, so each must be refused, also those that would do as reports.
    const all = malformedLines(100, 13).map((m) => ({ ...m, refused: true }));
    const made = batch('read.ndjson', all, valid);
    const rejects = join(folder, 'read.rejects');
    const { code, stdout, stderr } = await run(['read', '--ndjson', made.path, '--rejects', rejects]);
    noStackTrace(stderr);
    assert.equal(code, 1);
    assert.deepEqual(
      answers(stdout).map((a) => a.id),
      made.expectedIds,
    );
    for (const { line } of made.refusedLines) assert.ok(stderr.includes(`${made.path}:${line}: `), `line ${line}`);
    assert.ok(readFileSync(rejects).equals(rejectsOf(made)), 'the rejects file holds exactly what was refused');
  });

  it('reads whatever is text as a document, and refuses what is not', async () => {
    const files = malformedFiles(20, 3).map(({ name, bytes }) => {
      const path = join(folder, `read ${name}`);
      writeFileSync(path, bytes);
      return {
        path,
        isText:
          bytes.toString('utf8').isWellFormed() &&
          Buffer.from(bytes.toString('utf8')).equals(bytes) &&
          !bytes.includes(0),
      };
    });
    const { code, stdout, stderr } = await run(['read', ...files.map((f) => f.path)]);
    noStackTrace(stderr);
    assert.equal(code, 1);
    assert.equal(answers(stdout).length, files.filter((f) => f.isText).length);
    for (const { path } of files.filter((f) => !f.isText)) assert.ok(stderr.includes(`${path}:`), path);
  });
});

describe('counterfoil import on malformed input', {
  skip: source('import').includes('notYet(') ? 'import is not written yet' : false,
}, () => {
  it('takes every valid report, names each bad one, keeps them, and ends with 1', async () => {
    const made = batch('import.ndjson', malformedLines(100, 14), validLine);
    const rejects = join(folder, 'import.rejects');
    const { code, stdout, stderr } = await run(['import', 'reports', made.path, '--rejects', rejects], { cwd: folder });
    noStackTrace(stderr);
    assert.equal(code, 1, stderr.slice(0, 1_000));
    const counts = answers(stdout).at(-1)!;
    assert.equal(counts.accepted, made.expectedIds.length);
    assert.equal(counts.refused, made.refusedLines.length);
    for (const { line } of made.refusedLines) assert.ok(stderr.includes(`${made.path}:${line}: `), `line ${line}`);
    assert.ok(readFileSync(rejects).equals(rejectsOf(made)), 'the rejects file holds exactly what was refused');
  });
});

describe('counterfoil replay on malformed input', {
  skip: source('replay').includes('notYet(') ? 'replay is not written yet' : false,
}, () => {
  it('assesses every valid report, names each bad one, keeps them, and ends with 1', async () => {
    const made = batch('replay.ndjson', malformedLines(100, 15), validLine);
    const rejects = join(folder, 'replay.rejects');
    const { code, stdout, stderr } = await run(['replay', made.path, '--rejects', rejects]);
    noStackTrace(stderr);
    assert.equal(code, 1, stderr.slice(0, 1_000));
    const assessed = answers(stdout).filter((event) => event.type === 'report.assessed');
    assert.deepEqual(assessed.map((event) => event.externalId).sort(), [...made.expectedIds].sort());
    for (const { line } of made.refusedLines) assert.ok(stderr.includes(`${made.path}:${line}: `), `line ${line}`);
    assert.ok(readFileSync(rejects).equals(rejectsOf(made)), 'the rejects file holds exactly what was refused');
  });
});
