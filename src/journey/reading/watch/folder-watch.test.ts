import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { WatchWorld } from './feed-watch.ts';
import { FolderWatch } from './folder-watch.ts';
import { WatchMemory } from './memory.ts';

describe('a folder that is watched', () => {
  let folder: string;
  let inbox: string;
  let now: number;
  let read: string[];
  let said: string[];
  const world: WatchWorld = {
    now: () => now,
    random: () => 0,
    sleep: async () => undefined,
    say: (sentence) => said.push(sentence),
    isStopping: () => false,
  };
  const open = (): FolderWatch => new FolderWatch(inbox, new WatchMemory(join(folder, 'state.json')), world);
  const look = (watch: FolderWatch, after = 3_000): Promise<boolean> => {
    now += after;
    return watch.look(async (document) => void read.push(`${document.input.id}: ${document.input.text}`));
  };
  const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(inbox, name), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cf-folder-'));
    inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    [now, read, said] = [1_000_000, [], []];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads each file once when it has stood still, over a restart too', async () => {
    put('a.txt', 'one');
    const watch = open();
    await look(watch);
    assert.deepEqual(read, [], 'not at first sight');
    await look(watch);
    await look(watch);
    assert.deepEqual(read, ['a.txt: one']);
    const again = open();
    await look(again);
    await look(again);
    assert.deepEqual(read, ['a.txt: one']);
  });

  it('does not read what somebody is still writing', async () => {
    put('a.txt', 'half');
    const watch = open();
    for (let i = 0; i < 4; i++) {
      await look(watch, 1_500);
      appendFileSync(join(inbox, 'a.txt'), ' more');
      utimesSync(join(inbox, 'a.txt'), i + 1, i + 1);
    }
    assert.deepEqual(read, []);
    await look(watch);
    await look(watch);
    assert.deepEqual(read, ['a.txt: half more more more more']);
  });

  it('passes over names that programs give to unfinished files, hidden files and subfolders', async () => {
    for (const name of [
      '.a.txt',
      'a.txt.part',
      'b.pdf.crdownload',
      'c.tmp',
      '~d.txt',
      'e.txt~',
      'f.part-123',
      '__proto__',
    ])
      put(name, 'x');
    mkdirSync(join(inbox, 'sub.txt'));
    const watch = open();
    await look(watch);
    await look(watch);
    assert.deepEqual([read, watch.waiting], [[], 0]);
    renameSync(join(inbox, 'a.txt.part'), join(inbox, 'a.txt'));
    await look(watch);
    await look(watch);
    assert.deepEqual(read, ['a.txt: x']);
  });

  it('reads a file that has changed anew, and the same bytes under another name not', async () => {
    put('a.txt', 'one');
    const watch = open();
    await look(watch);
    await look(watch);
    put('b.txt', 'one');
    put('a.txt', 'two, and longer');
    await look(watch);
    await look(watch);
    assert.deepEqual(read, ['a.txt: one', 'a.txt: two, and longer']);
  });

  it('says once what it cannot read and why, and reads it when it has been mended', async () => {
    put('a.txt', Buffer.from([0x93]));
    const watch = open();
    for (let i = 0; i < 4; i++) await look(watch);
    assert.equal(said.length, 1);
    assert.match(said[0]!, /^a\.txt: .*UTF-8/);
    put('a.txt', 'mended');
    await look(watch);
    await look(watch);
    assert.deepEqual(read, ['a.txt: mended']);
  });

  it('keeps a file unread when taking it fails', async () => {
    put('a.txt', 'one');
    const watch = open();
    await look(watch);
    now += 3_000;
    await assert.rejects(
      watch.look(async () => {
        throw new Error('no room');
      }),
    );
    await look(open());
    const again = open();
    await look(again);
    await look(again);
    assert.deepEqual(read, ['a.txt: one']);
  });

  it('says when the folder is gone', async () => {
    const watch = open();
    rmSync(inbox, { recursive: true });
    assert.equal(await look(watch), false);
    assert.match(said[0]!, /could not be read/);
  });
});
