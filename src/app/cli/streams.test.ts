import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import { csvRow } from './csv-output.ts';
import { openInputs, openOutput, Refusals, readJsonLines, readLines, readReports, readWhole } from './streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-streams-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

function file(content: string | Buffer, name = 'in'): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return path;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function lines(content: string | Buffer, maxBytes?: number): Promise<string[]> {
  const read = await all(readLines(file(content), maxBytes === undefined ? {} : { maxBytes }));
  return read.map((r) => `${r.line}:${'refusal' in r ? r.refusal.code : r.text}`);
}

async function reports(path: string): Promise<{ ids: string[]; refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  const read = await all(readReports([path], (refusal) => refusals.push(refusal)));
  return { ids: read.map((r) => r.report.externalId), refusals };
}

const ndjson = (id: string, more = ''): string =>
  `{"externalId":"${id}","source":"bank","receivedAt":"2020-03-11T14:05:00Z"${more}}`;

describe('openInputs', () => {
  it('takes no name, and -, for standard input', () => {
    assert.equal(openInputs([])[0]?.path, undefined);
    assert.equal(openInputs(['-'])[0]?.path, undefined);
  });
  const code = (name: string) => (error: unknown) => error instanceof CounterfoilError && error.code === name;
  it('says at once which file is missing, or is a folder', () => {
    assert.throws(() => openInputs([file('x'), join(folder, 'none')]), code('FILE_MISSING'));
    assert.throws(() => openInputs(['x\u0000y']), code('FILE_MISSING'));
    assert.throws(() => openInputs([folder]), code('FILE_UNREADABLE'));
  });
});

describe('readLines', () => {
  it('takes LF and CRLF, and a last line with or without an ending', async () => {
    assert.deepEqual(await lines('a\r\nb\n\nc'), ['1:a', '2:b', '3:', '4:c']);
    assert.deepEqual(await lines('a\n'), ['1:a']);
    assert.deepEqual(await lines(''), []);
  });
  it('drops a byte order mark at the start and nowhere else', async () => {
    assert.deepEqual(await lines('\ufeffa\n\ufeffb'), ['1:a', '2:\ufeffb']);
  });
  it('refuses a line that is not UTF-8, or holds NUL, and goes on', async () => {
    const bad = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3, 0x28, 10]), Buffer.from('b\u0000\nc\n')]);
    assert.deepEqual(await lines(bad), ['1:a', '2:BAD_ENCODING', '3:BAD_ENCODING', '4:c']);
  });
  it('refuses a line one byte over the limit, and takes one at the limit, whatever its ending', async () => {
    for (const end of ['\n', '\r\n']) {
      const content = ['12345', '123456', '1234567890'.repeat(50_000), '1234'].join(end);
      assert.deepEqual(await lines(content, 5), ['1:12345', '2:RECORD_TOO_LARGE', '3:RECORD_TOO_LARGE', '4:1234']);
    }
  });
  it('joins a character that two chunks of the stream share', async () => {
    const text = `${'x'.repeat(65_535)}é€😀\n`.repeat(3);
    assert.deepEqual(
      (await lines(text)).map((l) => l.slice(2)),
      text.trimEnd().split('\n'),
    );
  });
  it('answers a line when it is there, and does not wait for more', { timeout: 20_000 }, async () => {
    const script = file(
      `import { readLines } from '${import.meta.resolve('./streams.ts')}';
       for await (const l of readLines('-')) process.stdout.write(l.line + '\\n');`,
      'echo.ts',
    );
    const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      for (const expected of ['1\n', '2\n']) {
        child.stdin.write('x\n');
        const [answer] = await once(child.stdout, 'data');
        assert.equal(String(answer), expected);
      }
      child.stdin.end();
      const [exit] = await once(child, 'exit');
      assert.equal(exit, 0);
    } finally {
      // One that is left behind would keep the whole run waiting.
      child.kill();
    }
  });
});

describe('readJsonLines', () => {
  const values = async (content: string): Promise<[unknown[], string[]]> => {
    const codes: string[] = [];
    const read = await all(readJsonLines([file(content)], (r) => codes.push(r.code)));
    return [read.map((r) => r.value), codes];
  };
  it('refuses nesting that would overflow a stack, with brackets in strings not counted', async () => {
    const megabyte = 1_000_000;
    const deep = '['.repeat(megabyte);
    const objects = '{"a":'.repeat(megabyte / 5);
    assert.deepEqual(await values(`${deep}\n${objects}\n["${deep}\\"["]\n`), [
      [[`${deep}"[`]],
      ['TOO_DEEP', 'TOO_DEEP'],
    ]);
  });
  it('keeps numbers that JavaScript cannot hold as text, digit for digit', async () => {
    const [read] = await values('{"ref":12345678901234567890,"big":1e999,"n":6000.5,"s":"12345678901234567890"}');
    assert.deepEqual(read, [{ ref: '12345678901234567890', big: '1e999', n: 6000.5, s: '12345678901234567890' }]);
  });
  it('does not repeat the line in the reason', async () => {
    const refusals: Refusal[] = [];
    await all(readJsonLines([file('{"name": Jane Example}')], (r) => refusals.push(r)));
    assert.equal(refusals.length, 1);
    assert.ok(!/Jane|Example/.test(refusals[0]!.reason));
  });
});

describe('readReports', () => {
  it('takes NDJSON and passes over empty lines', async () => {
    assert.deepEqual(await reports(file(`${ndjson('a')}\n\n  \n${ndjson('b')}\r\n`)), {
      ids: ['a', 'b'],
      refusals: [],
    });
  });
  it('knows CSV by its header whatever the name, and NDJSON by its brace though named csv', async () => {
    const csv = 'externalId,source,receivedAt\na,bank,2020-03-11\n';
    assert.deepEqual((await reports(file(csv, 'in.txt'))).ids, ['a']);
    assert.deepEqual((await reports(file(ndjson('b'), 'in.csv'))).ids, ['b']);
  });
  it('reads quoted cells over several lines, escaped quotes, and stray quotes inside a cell', async () => {
    const csv =
      'externalId,source,receivedAt,narrative\na,bank,2020-03-11,"He said ""hi"",\nand left"\nb,bank,2020-03-11,a 5" pipe\n';
    const read = await all(readReports([file(csv, 'x.csv')], assert.fail));
    assert.deepEqual(
      read.map((r) => [r.line, r.report.narrative]),
      [
        [2, 'He said "hi",\nand left'],
        [4, 'a 5" pipe'],
      ],
    );
  });
  it('refuses the row whose quote is never closed, and reads all the others', async () => {
    const rows = [
      'externalId,source,receivedAt,narrative',
      'a,bank,2020-03-11,"cut',
      'b,bank,2020-03-11,ok',
      'c,bank,2020-03-11,"fine"',
      'd,bank,2020-03-11,"cut at the end',
    ];
    const { ids, refusals } = await reports(file(rows.join('\n'), 'x.csv'));
    assert.deepEqual(ids, ['b', 'c']);
    assert.deepEqual(
      refusals.map((r) => [r.line, r.code]),
      [
        [2, 'BAD_CSV'],
        [5, 'BAD_CSV'],
      ],
    );
  });
  it('reads on after a bad line inside an open quote', async () => {
    const rows = Buffer.concat([
      Buffer.from('externalId,source,receivedAt,narrative\na,bank,2020-03-11,"open\n'),
      Buffer.from([0xff, 10]),
      Buffer.from('b,bank,2020-03-11,ok\n'),
    ]);
    const { ids, refusals } = await reports(file(rows, 'x.csv'));
    assert.deepEqual(ids, ['b']);
    assert.deepEqual(
      refusals.map((r) => [r.line, r.code]),
      [
        [2, 'BAD_CSV'],
        [3, 'BAD_ENCODING'],
      ],
    );
  });
  it('takes back what csvRow writes', async () => {
    const cells = ['=1+1', '+44', '-x', '@x', 'a "b", c', 'two\nlines', "'plain", ''];
    const header = ['externalId', 'source', 'receivedAt', ...cells.map((_, i) => `c.n${i}`)];
    const path = file(`${csvRow(header)}\n${csvRow(['a', 'bank', '2020-03-11', ...cells])}\n`, 'x.csv');
    const [read] = await all(readReports([path], assert.fail));
    assert.deepEqual(Object.values(read!.report.c as object), cells.slice(0, -1));
  });
});

describe('readWhole', () => {
  it('reads a document byte for byte', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x00, 0xff]);
    assert.deepEqual(await readWhole(openInputs([file(bytes)])[0]!), { bytes });
  });
});

describe('Refusals', () => {
  const run = async (
    path: string,
    rejects: string,
  ): Promise<{ printed: string[]; exitCode: number; count: number }> => {
    const printed: string[] = [];
    const refusals = new Refusals(rejects, (text) => printed.push(text));
    await all(readReports([path], refusals.add));
    refusals.close();
    return { printed, exitCode: refusals.exitCode, count: refusals.count };
  };

  it('prints file, line, field and reason, and keeps exactly the refused lines, byte for byte', async () => {
    const bad = [
      Buffer.from('{"externalId":"x"'),
      Buffer.from([0x80, 0x81]),
      Buffer.from('{"externalId":"y"}'),
      Buffer.from('a\u0000'),
    ];
    const content = Buffer.concat(
      [ndjson('a'), ...bad, ndjson('b')].flatMap((l) => [Buffer.from(l), Buffer.from('\n')]),
    );
    const path = file(content);
    const rejects = join(folder, 'rejects.ndjson');
    const { printed, exitCode, count } = await run(path, rejects);
    assert.equal(exitCode, 1);
    assert.equal(count, 4);
    assert.ok(printed.some((p) => p.startsWith(`${path}:4: source: `)));
    assert.deepEqual(readFileSync(rejects), Buffer.concat(bad.flatMap((l) => [l, Buffer.from('\n')])));
  });

  it('keeps an over-long record too, copied from its file', async () => {
    const long = ndjson('long', `,"narrative":"${'x'.repeat(INTAKE.maxLineBytes.value)}"`);
    const rejects = join(folder, 'long.ndjson');
    await run(file(`${ndjson('a')}\n${long}\n${ndjson('b')}`), rejects);
    assert.ok(readFileSync(rejects).equals(Buffer.from(`${long}\n`)));
  });

  it('may write the rejects of a file over that file, and leaves an empty one when nothing is refused', async () => {
    const path = file(`${ndjson('a')}\nbad\n`);
    await run(path, path);
    assert.equal(readFileSync(path, 'utf8'), 'bad\n');
    const good = file(ndjson('a'));
    assert.equal((await run(good, path)).exitCode, 0);
    assert.equal(readFileSync(path, 'utf8'), '');
  });

  it('puts the header before refused CSV rows, so that they can be mended and sent again', async () => {
    const header = 'externalId,source,receivedAt,victim.age';
    const rejects = join(folder, 'rejects.csv');
    await run(file(`${header}\na,bank,2020-03-11,81\nb,bank,2020-03-11,old\nc,bank\n`, 'x.csv'), rejects);
    assert.equal(readFileSync(rejects, 'utf8'), `${header}\nb,bank,2020-03-11,old\nc,bank\n`);
    const mended = readFileSync(rejects, 'utf8').replace('old', '82').replace('c,bank', 'c,bank,2020-03-11,');
    assert.deepEqual((await reports(file(mended))).ids, ['b', 'c']);
  });

  it('keeps records of different forms in different files', async () => {
    const rejects = join(folder, 'mixed');
    const refusals = new Refusals(rejects, () => {});
    await all(readReports([file('{}'), file('externalId,source,receivedAt\na,x,y\n', 'x.csv')], refusals.add));
    refusals.close();
    assert.equal(readFileSync(rejects, 'utf8'), '{}\n');
    assert.equal(readFileSync(`${rejects}.2`, 'utf8'), 'externalId,source,receivedAt\na,x,y\n');
  });
});

describe('openOutput', () => {
  it('shows a file under its name only when it is complete', async () => {
    const path = join(folder, 'out.ndjson');
    const out = openOutput(path);
    await out.writeLine('a');
    assert.ok(!readdirSync(folder).includes('out.ndjson'));
    await out.close();
    assert.equal(readFileSync(path, 'utf8'), 'a\n');
  });
  it('says so when it cannot write there', () => {
    assert.throws(() => openOutput(join(folder, 'none', 'out')), /could not be written/);
    assert.throws(() => openOutput(folder), /is a folder/);
  });
});
