import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormValues } from '#web/form-values.ts';
import { callDesk, readNotes, reportOfCall } from './call-desk.ts';

const NOW = new Date('2026-03-12T14:00:00Z');
const HERTFORDSHIRE = 'E23000027';
const desk = (text: string, fields: Record<string, string> = {}) =>
  callDesk(readNotes(new FormValues({ text, ...fields })), NOW, HERTFORDSHIRE);
const read = (text: string) =>
  Object.fromEntries(Object.entries(desk(text).proposals).map(([box, { value }]) => [box, value]));

describe('what the note of a call says for the boxes of the report', () => {
  it('reads town, age, the number to ring back on and the number that rang, each with its words', () => {
    const told =
      'I am 83 and live in St Albans. A man rang me from 07700 900123 and said he was from Hammersmith police. You can ring me back on 01632 960417.';
    const { proposals } = desk(told);
    assert.deepEqual(read(told), {
      where: 'St Albans',
      age: '83',
      number: '07700 900123',
      phone: '01632 960417',
    });
    for (const { quote } of Object.values(proposals)) assert.ok(told.includes(quote), quote);
  });

  it('takes a town for a home only where the words say so', () => {
    assert.equal(read('she lives alone in welwyn garden city and is upset').where, 'Welwyn Garden City');
    assert.equal(read('IP resident of Hitchin, a man rang').where, 'Hitchin');
    assert.equal(read('Lives at AL1 3JE').where, 'AL1 3JE');
    for (const text of [
      'He said he was from Watford police station.',
      'He is in Hertford nick now, he said.',
      'She is at the bank in tears.',
      'The card was used in Stevenage.',
      'She is in bed.',
    ])
      assert.equal(read(text).where, undefined, text);
  });

  it('fills no age from a round figure, and no number to ring back on from what the caller gave', () => {
    assert.equal(read('Mum is in her eighties.').age, undefined);
    assert.equal(read('He told her to ring him back on 01632 960001.').phone, undefined);
  });

  it('proposes from the note whatever stands in the boxes, and the boxes win in the report', () => {
    const text = 'I am 83 and live in St Albans.';
    const corrected = desk(text, { where: 'Ware', age: '84' });
    assert.equal(corrected.proposals.where?.value, 'St Albans');
    assert.equal(corrected.proposals.age?.value, '83');
    const report = reportOfCall(readNotes(new FormValues({ text, where: 'Ware', age: '84' })), NOW);
    assert.deepEqual(report.victim, { age: 84, address: { town: 'Ware' } });
    assert.deepEqual(reportOfCall(readNotes(new FormValues({ text })), NOW).victim, {}, 'nothing unseen is filled in');
  });
});

describe('a collar number or a code that was said', () => {
  const because = (text: string, fields: Record<string, string> = {}) =>
    desk(text, fields).spoken.map((s) => `${s.kind} ${s.number}: ${s.because}`);

  it('is compared with the telephone numbers of the report', () => {
    const text = 'He said he was DC Martin, collar number 0123.';
    assert.match(because(text)[0]!, /^collar 0123: It is in no telephone number.*proves nothing/);
    assert.match(because(text, { number: '07700 900123' })[0]!, /last figures of the number that rang them/);
    assert.match(because(text, { phone: '07700 900123' })[0]!, /last figures of their own number/);
  });

  it('that changes is told as one', () => {
    const said = because('He gave his collar number as 4471. Later he said his collar number was 4417.');
    assert.equal(said.length, 2);
    assert.match(said[0]!, /4417 as well: an officer has one number/);
  });

  it('that may be a code of ours can be looked up with the end of their number, and only with it', () => {
    const text = 'The officer gave me a code 482 917 to check.';
    assert.match(because(text)[0]!, /^code 482917: It may be one of ours.*ask for that number/);
    assert.equal(desk(text).spoken[0]!.last, undefined);
    assert.equal(desk(text, { phone: '01632 960417' }).spoken[0]!.last, '417');
    assert.match(because('He gave the code 4829.')[0]!, /none of ours/);
  });

  it('is none where a postcode, a sort code or a sum is spoken of', () => {
    for (const text of ['Her sort code is 20 30 40.', 'The post code is AL1 3JE.', 'She paid £482,917.'])
      assert.deepEqual(because(text), [], text);
  });
});
