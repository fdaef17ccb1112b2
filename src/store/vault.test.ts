import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { openVault } from './vault.ts';

describe('the vault of files', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cf-vault-')), 'files');
  const vault = openVault(folder, Buffer.alloc(32, 5));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function put(...chunks: Uint8Array[]) {
    const writer = await vault.begin();
    for (const chunk of chunks) await writer.write(chunk);
    return writer.keep();
  }

  it('gives back what was put in, however it came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 6 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const kept = await put(...chunks);
        assert.deepEqual(await vault.read(kept.id), whole);
        assert.equal(kept.bytes, whole.length);
        assert.equal(kept.sha256, createHash('sha256').update(whole).digest('hex'));
      }),
      { numRuns: 25 },
    );
  });

  it('holds no word of it in the clear, under a name that says nothing, for the owner alone', async () => {
    const kept = await put(Buffer.from('Findable words on a screenshot'));
    const path = join(folder, kept.id);
    assert.ok(!readFileSync(path).toString('latin1').includes('Findable'));
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(await openVault(folder, Buffer.alloc(32, 6)).read(kept.id), null, 'another key opens nothing');
  });

  it('gives back nothing that was altered, cut, or put under another name', async () => {
    const [one, two] = [await put(Buffer.from('one')), await put(Buffer.from('two'))];
    const path = join(folder, one.id);
    const bytes = readFileSync(path);
    chmodSync(path, 0o600);
    for (const altered of [
      Buffer.concat([bytes.subarray(0, 2), Buffer.from([bytes[2]! ^ 1]), bytes.subarray(3)]),
      bytes.subarray(0, -1),
      Buffer.alloc(0),
      readFileSync(join(folder, two.id)),
    ]) {
      writeFileSync(path, altered);
      assert.equal(await vault.read(one.id), null);
    }
    assert.equal(await vault.read('00000000-0000-0000-0000-000000000000'), null);
  });

  it('reads no name that is a path', async () => {
    for (const name of ['../web-secret', '', '/etc/passwd', 'x', `${'a'.repeat(8)}-../..`])
      await assert.rejects(async () => vault.read(name), /no name of a file/);
  });

  it('leaves nothing of what was dropped, and sweeps what belongs to nothing', async () => {
    const before = readdirSync(folder).length;
    const writer = await vault.begin();
    await writer.write(Buffer.from('half'));
    assert.equal(readdirSync(folder).length, before + 1);
    await writer.drop();
    await writer.drop();
    assert.equal(readdirSync(folder).length, before);
    const [wanted, orphan, fresh] = [
      await put(Buffer.from('w')),
      await put(Buffer.from('o')),
      await put(Buffer.from('f')),
    ];
    const now = new Date();
    const old = new Date(now.getTime() - 30 * 3_600_000);
    for (const { id } of [wanted, orphan]) utimesSync(join(folder, id), old, old);
    writeFileSync(join(folder, `${orphan.id}.part`), 'cut off');
    utimesSync(join(folder, `${orphan.id}.part`), old, old);
    assert.equal(await vault.sweep(24, now, async () => new Set([wanted.id])), 2);
    assert.deepEqual(
      [wanted, orphan, fresh].map((f) => existsSync(join(folder, f.id))),
      [true, false, true],
    );
  });
});
