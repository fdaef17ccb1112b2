import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepOfCode } from '#web/one-time-codes.ts';

/** RFC 6238, appendix B, SHA-1: the secret "12345678901234567890" in base 32, seconds, and the last six of the eight figures. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const PUBLISHED: readonly (readonly [seconds: number, code: string])[] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];
const STEP = 30;
const six = (code: string) => code.slice(-6);
const at = (seconds: number) => new Date(seconds * 1000);
const asked = (code: string, seconds: number, lastStep: number | null = null) =>
  stepOfCode(SECRET, code, { at: at(seconds), driftSeconds: STEP, lastStep });

describe('codes of an authenticator app', () => {
  it('are those that RFC 6238 publishes, each at its time', () => {
    for (const [seconds, code] of PUBLISHED) assert.equal(asked(six(code), seconds), Math.floor(seconds / STEP), code);
  });

  it('are taken from a clock that is one step early or late, and from none that is further off', () => {
    for (const [seconds, code] of PUBLISHED.slice(1)) {
      const step = Math.floor(seconds / STEP);
      assert.equal(asked(six(code), seconds + STEP), step, 'a clock that is late');
      assert.equal(asked(six(code), seconds - STEP), step, 'a clock that is early');
      assert.equal(asked(six(code), seconds + 3 * STEP), null);
      assert.equal(asked(six(code), seconds - 3 * STEP), null);
    }
  });

  it('are taken once: neither the code that was used nor an older one opens anything again', () => {
    const [seconds, code] = PUBLISHED[3]!;
    const step = Math.floor(seconds / STEP);
    assert.equal(asked(six(code), seconds, step - 1), step);
    assert.equal(asked(six(code), seconds, step), null);
    assert.equal(asked(six(code), seconds, step + 1), null);
  });

  it('are six figures and nothing else', () => {
    for (const typed of ['94287082', '28708', '', '28 7082', '-87082', '２８７０８２'])
      assert.equal(asked(typed, 59), null);
  });
});
