import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CURRENT_POLICY, policyOf } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { caseOf } from './assess.ts';

const report = (narrative: string, more: Partial<FraudReport> = {}): FraudReport => ({
  externalId: 'A',
  source: 'control_room',
  receivedAt: '2026-03-11T14:05:00Z',
  narrative,
  ...more,
});
const conditions = (narrative: string, policy = CURRENT_POLICY) =>
  caseOf(report(narrative), policy).facts.vulnerabilities.map((v) => v.factor);
const isKnown = (narrative: string, more: Partial<FraudReport> = {}) =>
  caseOf(report(narrative, more), CURRENT_POLICY).facts.lines.some((l) => l.what === 'caller_number');

describe('words that count once', () => {
  it('a learning disability is no illness besides, and an illness beside it still is one', () => {
    assert.deepEqual(conditions('The client has a learning disability and paid £400.'), ['learning_disability']);
    assert.ok(
      conditions('The client has a learning disability.', policyOf('2026-11-4')).includes('physical_disability'),
    );
    assert.deepEqual(conditions('She has a learning disability and uses a wheelchair.').sort(), [
      'learning_disability',
      'physical_disability',
    ]);
  });

  const OF_CALLER = [
    'A man rang from 07700 900123 and said he was from the bank.',
    'The number that came up was 020 7946 0123, he said he was DC Ash.',
    'Missed call and a voicemail, caller 01632 960 421.',
    'She got a text from +44 7700 900456 about a parcel.',
    'He phoned twice, 07700 900321 showing on the screen.',
    '1471 gave 01632 960777.',
    'Victim contact 07700 900777. Suspect number 07700 900888.',
    'Hi mum this is my new number 07700 900123',
    'Unknown male called on 07700 900123 purporting to be from Santander.',
    'My number 01923 900111. He rang from 020 7946 0555.',
  ];
  for (const words of OF_CALLER) it(`knows the number: ${words}`, () => assert.ok(isKnown(words)));

  const OF_OTHERS = [
    'A man rang and said he was from the bank. My number is 07700 900123.',
    'He said he was police. Please ring me back on 01632 960421, I am in after four.',
    'He told her to ring 020 7946 0999 to check who he was.',
    "A woman rang, number withheld. Daughter's mobile 07700 900456.",
    'She handed over the card. Contact number: 01632 960777.',
    'She then called her bank on 03457 404404 and they froze the card.',
    'Our customer contacted us today on (0808) 1570370. Money has gone from his account.',
    'Barclays were contacted on 0345 7345345.',
    'Victim rang 101, and her daughter on 07700 900456 came round.',
    'A man rang my mother on 01727 900111 and said he was police.',
    'A man phoned and my wife on 07700 900777 answered.',
    'The caller can be contacted on 07700 900333.',
    'Informant is calling from 07700 900333.',
    'Her neighbour called us using 07700 900777.',
    'Victim phoned 020 7946 0999 as told and spoke to DC Ash.',
  ];
  for (const words of OF_OTHERS) it(`does not take it for the caller’s: ${words}`, () => assert.ok(!isKnown(words)));

  it('does not take the number of the victim or of whoever tells for the caller’s', () => {
    const words = 'They called 07700 900123 and said they were the police.';
    assert.ok(isKnown(words));
    assert.ok(!isKnown(words, { victim: { phone: '07700 900123' } }));
    assert.ok(!isKnown(words, { reporter: { role: 'relative', phone: '+44 7700 900123' } }));
  });
});
