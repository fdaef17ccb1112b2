import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canBeRungBack, displayPhone, isRounded, normalisePhone } from './phone.ts';

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

describe('normalisePhone', () => {
  it('reads letters that were typed for figures, and no words', () => {
    assert.equal(normalisePhone('077OO 9oo123'), '+447700900123');
    assert.equal(normalisePhone('01632 96o 0l2'), '+441632960012');
    assert.equal(normalisePhone('01632 960012 or so'), '+441632960012');
    assert.equal(normalisePhone('Ollie 01632 960012'), '+441632960012');
  });

  it('takes no number that a spreadsheet has rounded: many rows would share it', () => {
    for (const written of ['4.47701E+11', '4,47701e+11', '7.7009E+9']) {
      assert.equal(isRounded(written), true, written);
      assert.equal(normalisePhone(written), null, written);
    }
    assert.equal(isRounded('07700 900123'), false);
  });
});

describe('canBeRungBack', () => {
  it('is whole numbers and local ones, no short codes and nothing cut short', () => {
    for (const whole of ['07700 900123', '01632 96012', '960123', '+33 1 99 00 12 34'])
      assert.equal(canBeRungBack(normalisePhone(whole)!), true, whole);
    for (const none of ['999', '159', '116 123', '118500', '0770 09', '01923 960 1'])
      assert.equal(canBeRungBack(normalisePhone(none)!), false, none);
  });
});
