import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normalisePhone } from '#core/phone.ts';
import { misheardDigits, misreadPlate, partPlate, typePhone, writeMoney, writePlate } from './distort.ts';
import { Rng } from './random.ts';

const drama = fc
  .tuple(fc.constantFrom('07700900', '01632960', '02079460', '01614960', '08081570'), fc.integer({ min: 0, max: 999 }))
  .map(([block, n]) => `${block}${String(n).padStart(3, '0')}`);

describe('writing down a telephone number', () => {
  it('types it in ways that all mean the same number', () => {
    fc.assert(
      fc.property(drama, fc.string(), (digits, seed) => {
        assert.equal(normalisePhone(typePhone(new Rng(seed), digits)), `+44${digits.slice(1)}`);
      }),
    );
  });

  it('mishears one or two digits of the last three, so that the number stays in its range', () => {
    fc.assert(
      fc.property(drama, fc.string(), (digits, seed) => {
        const wrong = misheardDigits(new Rng(seed), digits);
        assert.equal(wrong.slice(0, 8), digits.slice(0, 8));
        assert.notEqual(wrong, digits);
        assert.match(wrong, /^\d{11}$/);
      }),
    );
  });

  it('leaves the letters of a collar number alone', () => {
    for (let i = 0; i < 50; i++) assert.match(misheardDigits(new Rng(`${i}`), '512HT'), /^\d{3}HT$/);
  });
});

describe('writing down a plate', () => {
  it('misreads a character or so, never all of it', () => {
    for (let i = 0; i < 200; i++) {
      const wrong = misreadPlate(new Rng(`${i}`), 'LK19 XTB');
      const differing = [...wrong].filter((c, at) => c !== 'LK19 XTB'[at]).length;
      assert.equal(differing, 1, wrong);
    }
  });

  it('writes it spaced, tight, in small letters or as spoken letters', () => {
    const ways = new Set(Array.from({ length: 200 }, (_, i) => writePlate(new Rng(`${i}`), 'LK19 XTB')));
    for (const way of ['LK19 XTB', 'LK19XTB', 'lk19xtb', 'LK19-XTB', 'Lima Kilo one nine X-ray Tango Bravo']) {
      assert.ok(ways.has(way), way);
    }
  });

  it('keeps three characters or more of a plate that is remembered in part', () => {
    for (let i = 0; i < 50; i++) assert.match(partPlate(new Rng(`${i}`), 'LK19 XTB'), /XTB|LK19/);
  });
});

describe('writing down a sum', () => {
  it('never changes it', () => {
    for (const pounds of [40, 999, 4700, 12_000, 350_000]) {
      for (let i = 0; i < 40; i++) {
        const text = writeMoney(new Rng(`${i}`), pounds);
        const scale = /k$| grand$/.test(text) ? 1000 : 1;
        assert.equal(Number(text.replace(/[£,]|pounds|k$|grand/g, '').trim()) * scale, pounds, text);
      }
    }
  });
});
