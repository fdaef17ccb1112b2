import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkSigned,
  codeInGroups,
  publicKeyText,
  type Receipt,
  readReceipt,
  receiptKeys,
  receiptWord,
  shortCode,
  signedCode,
} from './receipt.ts';

const keys = receiptKeys('hertfordshire', Buffer.alloc(32, 7), Buffer.alloc(32, 8));
const others = receiptKeys('kent', Buffer.alloc(32, 9), Buffer.alloc(32, 10));
const sameKeyOtherForce = receiptKeys('kent', Buffer.alloc(32, 7), Buffer.alloc(32, 8));
const receipts: fc.Arbitrary<Receipt> = fc
  .record({
    reference: fc.integer({ min: 1, max: 999_999_999 }).map((n) => `CF-${String(n).padStart(7, '0')}`),
    day: fc.integer({ min: 18_000, max: 40_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10)),
    about: fc.constantFrom('courier' as const, 'information' as const, 'report' as const),
  })
  .map((receipt) => ({ ...receipt }));

describe('a receipt', () => {
  it('says what it was given for, however it is copied', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (const code of [shortCode(receipt, keys), signedCode(receipt, keys)]) {
          assert.deepEqual(readReceipt(code, keys), receipt);
          assert.deepEqual(
            readReceipt(codeInGroups(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'), keys),
            receipt,
          );
        }
        assert.equal(shortCode(receipt, keys).length, 32);
        assert.deepEqual(checkSigned(signedCode(receipt, keys), publicKeyText(keys)), {
          ...receipt,
          force: 'hertfordshire',
        });
      }),
    );
  });

  it('is nobody else’s: not another force’s, and not when one character is another', () => {
    fc.assert(
      fc.property(receipts, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (receipt, at, letter) => {
        for (const code of [shortCode(receipt, keys), signedCode(receipt, keys)]) {
          assert.equal(readReceipt(code, others), null);
          assert.equal(readReceipt(code, sameKeyOtherForce), null);
          const place = at % code.length;
          const altered = code.slice(0, place) + letter + code.slice(place + 1);
          if (altered !== code) assert.equal(readReceipt(altered, keys), null);
        }
        assert.equal(checkSigned(signedCode(receipt, keys), publicKeyText(others)), null);
        assert.equal(
          checkSigned(shortCode(receipt, keys), publicKeyText(keys)),
          null,
          'the short code needs the force',
        );
      }),
    );
  });

  it('bears whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (typed) => assert.equal(readReceipt(typed, keys), null)));
    assert.equal(checkSigned('x', 'no key at all'), 'no key');
  });

  it('names the fraud where one was chosen, else what happened', () => {
    assert.equal(receiptWord('romance', 'loss'), 'romance');
    assert.equal(receiptWord(undefined, 'cashpoint'), 'cashpoint');
    assert.equal(receiptWord(undefined, undefined), 'report');
    assert.equal(receiptWord(undefined, 'information'), 'report', 'whoever finds it could turn on the informant');
    assert.equal(receiptWord('courier', 'information'), 'courier');
  });
});
