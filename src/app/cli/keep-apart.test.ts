import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CounterfoilError } from '#core/errors.ts';
import { keepApart } from './keep-apart.ts';
import { openInputs } from './streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'cf-apart-'));
after(() => rmSync(folder, { recursive: true }));
const reports = join(folder, 'reports');
writeFileSync(reports, 'r');
symlinkSync(reports, join(folder, 'link'));

const refuses = (outputs: Record<string, string | undefined>, words: RegExp): void => {
  assert.throws(
    () => keepApart(openInputs([reports]), outputs),
    (e) => e instanceof CounterfoilError && words.test(e.message),
  );
};

describe('the files of a command', () => {
  it('are kept apart: an output is no input, under whatever name, and no other output', () => {
    refuses({ '--out': reports }, /--out .*same file as .*would be lost/);
    refuses({ '--rejects': join(folder, 'link') }, /--rejects/);
    refuses({ '--out': join(folder, '..', folder.split('/').at(-1)!, 'reports') }, /--out/);
    refuses({ '--out': join(folder, 'new'), '--rejects': join(folder, 'new') }, /--rejects .*--out/);
  });

  it('are refused before the work when they cannot be written', () => {
    refuses({ '--pairs': join(folder, 'nowhere', 'x') }, /could not be written.*--pairs/);
  });

  it('may be standard output, absent, new, or a device named twice', () => {
    keepApart(openInputs([reports]), { '--out': '-', '--rejects': undefined, '--pairs': join(folder, 'a') });
    keepApart(openInputs(['/dev/null']), { '--out': '/dev/null', '--rejects': '/dev/null' });
    keepApart(openInputs([]), { '--out': join(folder, 'b') });
  });
});
