import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CounterfoilError } from '#core/errors.ts';
import { makeFolder } from './folder.ts';

describe('making a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'cf-folder-'));
  after(() => rmSync(root, { recursive: true }));
  const refused = (folder: string) =>
    assert.throws(
      () => makeFolder(folder),
      (e) => e instanceof CounterfoilError && e.code === 'FILE_UNWRITABLE',
    );

  it('makes those above it too, and is content when it is there', () => {
    makeFolder(join(root, 'a', 'b'), 0o700);
    makeFolder(join(root, 'a', 'b'), 0o700);
    assert.ok(existsSync(join(root, 'a', 'b')));
    assert.equal(statSync(join(root, 'a')).mode & 0o777, 0o700);
  });
  it('ends with a sentence where no folder can be made', {
    skip: existsSync('/proc/self') ? false : 'there is no /proc here',
  }, () => {
    refused('/proc/x');
    refused('/proc/x/y/z');
  });
  it('ends with a sentence below a file', () => {
    writeFileSync(join(root, 'file'), '');
    refused(join(root, 'file', 'x'));
    assert.throws(
      () => makeFolder(join(root, 'file')),
      (e) => e instanceof CounterfoilError && e.code === 'FILE_UNREADABLE',
    );
  });
});
