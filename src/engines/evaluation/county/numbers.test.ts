import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { misheardDigits } from './distort.ts';
import type { WordStock } from './model.ts';
import { account, NumberBook, postcode } from './numbers.ts';
import { Rng } from './random.ts';

const words = {
  dramaMobile: '07700900',
  dramaLandlines: ['02079460', '01614960', '01632960'],
  dramaFreephone: '08081570',
  sortCodePrefix: '00',
} as unknown as WordStock;

describe('the book of numbers', () => {
  it('gives groups, lone offenders, victims and the innocent numbers that are never the same', () => {
    const rng = new Rng('book');
    const book = new NumberBook(rng, words);
    const groups = new Set(Array.from({ length: 60 }, () => book.burner()));
    const loners = new Set(Array.from({ length: 300 }, () => book.oneOff()));
    const victims = new Set(Array.from({ length: 500 }, () => book.personal(rng)));
    const shared = new Set(
      Array.from({ length: 80 }, (_, i) => [book.shared('landline', i), book.shared('mobile', i)]).flat(),
    );
    assert.equal(groups.size, 60);
    assert.equal(loners.size, 300);
    const all = [...groups, ...loners, ...victims, ...shared];
    assert.equal(new Set(all).size, all.length);
    for (const n of all) assert.match(n, /^0\d{10}$/);
  });

  it('keeps the numbers of groups so far apart that one misheard digit makes no number of another group', () => {
    const book = new NumberBook(new Rng('apart'), words);
    const groups = new Set(Array.from({ length: 70 }, () => book.burner()));
    let met = 0;
    let tries = 0;
    for (const n of groups) {
      for (let i = 0; i < 50; i++) {
        tries++;
        if (groups.has(misheardDigits(new Rng(`${n}${i}`), n))) met++;
      }
    }
    assert.ok(met / tries < 0.02, `${met} of ${tries}`);
  });

  it('gives lone offenders no number twice: when all are used it gives none', () => {
    const book = new NumberBook(new Rng('many'), words);
    const given = Array.from({ length: 5000 }, () => book.oneOff());
    const real = given.filter((n) => n !== '');
    assert.equal(new Set(real).size, real.length);
    assert.equal(given.at(-1), '');
  });
});

describe('an account', () => {
  it('has a sort code that no bank has', () => {
    for (let i = 0; i < 50; i++) {
      const made = account(new Rng(`${i}`), words, 'A Person');
      assert.match(made.sortCode, /^00-\d\d-\d\d$/);
      assert.match(made.accountNumber, /^\d{8}$/);
    }
  });
});

describe('a postcode', () => {
  it('has an outcode of the place and letters that are in use', () => {
    const place = { name: 'A', district: 'E07', lat: 0, lon: 0, outcodes: ['AL1', 'AL2'], weight: 1 };
    for (let i = 0; i < 50; i++) assert.match(postcode(new Rng(`${i}`), place), /^AL[12] \d[ABD-HJLNP-UW-Z]{2}$/);
  });
});
