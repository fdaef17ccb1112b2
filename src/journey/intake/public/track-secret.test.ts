import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import { newCode, objectionToSecret, plainSecret, secretHasher } from './track-secret.ts';

const WORDS = wordingIn(DEFAULT_LANGUAGE).following.secret.objections;

describe('secrets that people choose', () => {
  it('are the same however they are spaced and capitalised', async () => {
    const hash = secretHasher(Buffer.alloc(32, 1));
    const kept = await hash('Purple Horse-Battery', 'CF-0000123');
    assert.equal(await hash('purplehorse battery.', 'CF-0000123'), kept);
    assert.notEqual(await hash('purple horse battery', 'CF-0000124'), kept, 'another reference, another hash');
    assert.notEqual(await secretHasher(Buffer.alloc(32, 2))('purple horse battery', 'CF-0000123'), kept);
    assert.match(kept, /^[0-9a-f]{64}$/);
  });

  it('are refused where a stranger would try them first', () => {
    for (const bad of [
      '',
      'short',
      'aaaaaaaaaaaaaaaa',
      '123456789012345',
      'passwordpassword',
      'my report 00012345',
      'abcabcabcabcabc',
      'x'.repeat(300),
    ])
      assert.ok(objectionToSecret(bad, 'CF-0012345', WORDS), bad);
    for (const good of ['purple horse battery', 'Ein grüner Hund 7'])
      assert.equal(objectionToSecret(good, 'CF-0012345', WORDS), null, good);
  });

  it('take any text without harm', async () => {
    assert.equal(plainSecret('  Ａ-b.c '), 'abc');
    await secretHasher(Buffer.alloc(32, 1))('', '');
    await secretHasher(Buffer.alloc(32, 1))('\u{1F600}'.repeat(500), 'x');
  });

  it('are made of letters that nobody misreads, none twice', () => {
    const codes = new Set(Array.from({ length: 500 }, newCode));
    assert.equal(codes.size, 500);
    for (const code of codes) assert.match(code, /^[2-9BCDFGHJKMNPQRSTVWXZ]{8}$/);
  });
});
