import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { WARNING_TEXTS } from '#catalogue/warning-texts/texts.ts';
import { findWrittenBanks } from './written-banks.ts';

const found = (text: string) => findWrittenBanks(text).map((f) => text.slice(f.start, f.end));

describe('the bank of a victim in a warning', () => {
  for (const [text, bank] of [
    ['She took £4,000 from her Barclays account.', 'Barclays'],
    ['A woman said she took £4,000 out of her Lloyds account in cash.', 'Lloyds'],
    ['He went to his local NatWest and asked for cash.', 'NatWest'],
    ['The victim banks with HSBC.', 'HSBC'],
    ['The victim, a customer of Santander, hung up.', 'Santander'],
    ['Staff at Nationwide noticed that the woman was afraid.', 'Nationwide'],
    ['The widow’s bank, First Direct, stopped the payment.', 'First Direct'],
    ['A man in his 80s drew the money from the Halifax.', 'Halifax'],
    ['It was collected outside the Barclays branch in Hitchin.', 'Barclays'],
    ['Her savings were with the Saffron Building Society.', 'Saffron Building Society'],
    ['Monzo paid him back.', 'Monzo'],
    ['A woman said she drew cash from Lloyds.', 'Lloyds'],
  ] as const) {
    it(`is found: "${text}"`, () => assert.deepEqual(found(text), [bank]));
  }

  for (const text of [
    'Callers say they are from the fraud team at Barclays.',
    'A man said he was from Lloyds and asked for the card.',
    'Texts that seem to come from NatWest hold a link.',
    'She was told by somebody from HSBC that her card had been copied.',
    'They pretend to be Santander.',
    'Is a caller from your bank? Barclays, Lloyds and HSBC never ask for your PIN.',
    'Ring your bank, for example Barclays, on the number on your card.',
    'A bank never sends a courier. The Bank of England does not either.',
    'It happened nationwide. Chase nobody: ring 999.',
    'A fake message from Monzo said he had to move his money.',
    'Banks such as Barclays train their staff.',
  ]) {
    it(`is not in: "${text}"`, () => assert.deepEqual(found(text), []));
  }

  it('is in none of the sentences of the catalogue', () => {
    for (const t of Object.values(WARNING_TEXTS))
      assert.deepEqual(found([t.lead, t.gist, ...t.how, ...t.tips].join('\n')), []);
  });

  it('is looked for in any text, and every finding lies within it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Barclays', ' ', 'her', 'account', '’s', 'said he', 'from', 'the', '.', 'Bank')),
        (words) => {
          const text = words.join(' ');
          for (const f of findWrittenBanks(text)) assert.ok(f.start >= 0 && f.start < f.end && f.end <= text.length);
        },
      ),
    );
  });
});
