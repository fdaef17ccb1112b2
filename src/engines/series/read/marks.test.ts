import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { accountIdentifier, accountTailIdentifier, findAccounts, findAccountTails } from './accounts.ts';
import { findBadges } from './claims.ts';
import { findCodeWords } from './code-words.ts';
import { heardNames, looseCapitals } from './heard-names.ts';
import { findPhoneTails } from './phones.ts';
import { findReferences } from './references.ts';

const bareAccounts = (text: string): string[] => findAccounts(text).map((a) => a.accountNumber);

describe('references are known by their shape and a word not far before', () => {
  for (const [text, found] of [
    ['He read out a crime number, so called, QZ/5821.', ['QZ/5821']],
    ['I was to quote TR550912 whenever he rang', ['TR550912']],
    ['the case is 61-20447, she said', ['61-20447']],
    ['Paid on 17/07 at 24/7 Cash', []],
    ['A silver car, AB12 CDE, from AL5 1GF along the B651', []],
    ['The sort code was 12-34-56', []],
    ['He is 72 and lost 450 quid', []],
  ] as const)
    it(text, () => assert.deepEqual(findReferences(text), [...found]));
});

describe('accounts', () => {
  it('are read in pairs, with stops in the sort code, without a word for them, and spoken', () => {
    assert.deepEqual(bareAccounts('sent to 11 22 33 44 sort 56.78.90'), ['11223344']);
    assert.deepEqual(bareAccounts('56.78.90 / 11223344 off my app'), ['11223344']);
    assert.deepEqual(bareAccounts('the account was one one two two, three three four four'), ['11223344']);
  });

  it('are not read from a day, a telephone number or a reference', () => {
    assert.deepEqual(bareAccounts('born 12031941'), []);
    assert.deepEqual(bareAccounts('on 20250312 he rang'), []);
    assert.deepEqual(bareAccounts('ring 08 08 15 70 123'), []);
    assert.deepEqual(bareAccounts('crime reference 11223344'), []);
  });

  it('of an honest seller are told apart', () => {
    const [account] = findAccounts('I paid the coin dealer, who are a genuine firm, at 56-78-90 11223344.');
    assert.equal(account?.sellers, true);
    assert.equal(findAccounts('He gave me 56-78-90 11223344 to pay into.')[0]?.sellers, false);
  });

  it('of which only the end is left find the whole number, and the other way round', () => {
    assert.deepEqual(findAccountTails('it went to an account ending 3344'), ['3344']);
    const whole = accountIdentifier('567890', '11223344', 'x')!;
    const tail = accountTailIdentifier('3344', 'x');
    assert.ok(tail.keys.some((k) => whole.leaves!.includes(k)));
    assert.ok(whole.keys.some((k) => tail.leaves!.includes(k)));
  });

  it('with one figure misread, or two swapped, share a key', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{7}$/),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 9 }),
        (a, i, d) => {
          const swapped = a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2);
          const misread = a.slice(0, i) + String(d) + a.slice(i + 1);
          for (const other of [swapped, misread]) {
            const keys = accountIdentifier(null, other, 'x')!.keys;
            assert.ok(accountIdentifier(null, a, 'x')!.keys.some((k) => keys.includes(k)));
          }
        },
      ),
    );
  });
});

describe('a word for the door', () => {
  for (const [text, found] of [
    ['Give it to nobody but the man who says "Foxglove".', ['Foxglove']],
    ['whoever came had to say silver otter.', ['silver otter']],
    ['MARZIPAN WAS THE WORD AND THE COURIER WOULD KNOW IT', ['MARZIPAN']],
    ['A codeword was agreed, TEASPOON', ['TEASPOON']],
    ['He called himself "Colin Marsh" and hung up.', []],
    ['My mother said "hello" and he rang off.', []],
  ] as const)
    it(text, () => assert.deepEqual(findCodeWords(text), [...found]));
});

describe('names and numbers that somebody gave', () => {
  const names = (text: string) => heardNames(text).map(({ name }) => `${name.given ?? ''} ${name.surname}`.trim());
  it('are heard by what stands before or after them', () => {
    assert.deepEqual(names('Something like Tamsin Orchard.'), ['tamsin orchard']);
    assert.deepEqual(names('Ask for Sergeant Peverell, he said.'), ['peverell']);
    assert.deepEqual(names('A detective came on the line.'), []);
  });

  it('may be any capital inside a sentence, and none at its beginning', () => {
    const loose = looseCapitals('Yesterday a man rang. It was Orchard again, from Swaffham he said.');
    assert.ok(loose.includes('orchard') && loose.includes('swaffham'));
    assert.ok(!loose.includes('yesterday'));
  });

  it('are badges however they are put', () => {
    for (const text of [
      'ID 4417.',
      'Force no. 4417',
      'collar number four four one, seven',
      'number on the warrant card 4417',
    ])
      assert.deepEqual(findBadges(text), ['4417'], text);
  });

  it('are ends of numbers', () => {
    for (const text of [
      'the last bit was 0912',
      'ends in 900912',
      '07700 something 0912',
      '07700??? 0912',
      'then I lost it, finishing 0912',
    ])
      assert.deepEqual(findPhoneTails(text), ['0912'], text);
    assert.deepEqual(findPhoneTails('my card ending 0912'), []);
  });

  it('take time in proportion to the text', () => {
    for (const piece of ['"a" said ', 'ref ', 'A1 ', 'ending ', 'one two ', '11 22 33 44 '])
      for (const read of [findReferences, findCodeWords, findAccounts, findPhoneTails, heardNames, looseCapitals])
        assert.ok(read(piece.repeat(2_500)));
  });
});
