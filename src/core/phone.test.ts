import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayPhone, normalisePhone } from './phone.ts';

describe('displayPhone', () => {
  it('parts a number where its area code ends', () => {
    const written = [
      '07700 900123',
      '01632 960123',
      '020 7946 0123',
      '0121 496 0123',
      '0114 496 0123',
      '0161 496 0123',
      '0808 157 0123',
      '0300 123 2040',
    ];
    assert.deepEqual(
      written.map((w) => displayPhone(normalisePhone(w)!)),
      written,
    );
  });

  it('leaves a number of another country and a short one as they are', () => {
    assert.equal(displayPhone('+33199001234'), '+33199001234');
    assert.equal(displayPhone('159'), '159');
  });
});
