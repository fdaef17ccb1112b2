import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DESK_QUESTIONS, GRADES, LAMPS, PAID_FROM_AFAR, QUICK } from '#catalogue/checking/desk.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { FormValues } from '#web/form-values.ts';
import { assess } from './assess.ts';
import { callDesk, readNotes, reportOfCall } from './call-desk.ts';

const NOW = new Date('2026-03-12T14:00:00Z');
const desk = (fields: Record<string, string>) => callDesk(readNotes(new FormValues(fields)), NOW);
const FRAUD =
  'A man rang my neighbour and said he was DC Martin from Hammersmith police. He told her to take out £4,000 and not to tell the bank.';

describe('the call handler’s screen', () => {
  it('asks first whether somebody is at the door, and then what saves money', () => {
    const asked: string[] = [];
    const fields: Record<string, string> = { text: FRAUD };
    asked.push(desk(fields).questions[0]!.ask);
    fields.door = 'no';
    asked.push(desk(fields).questions[0]!.ask);
    fields.line = 'no';
    asked.push(desk(fields).questions[0]!.ask);
    fields.handed = 'yes';
    asked.push(desk(fields).questions[0]!.ask);
    const q = DESK_QUESTIONS;
    assert.deepEqual(asked, [q.door.ask, q.line.ask, q.handed.ask, q.bank.ask]);
  });

  it('takes money that was drawn for money on its way to be fetched, and a purchase for one where nobody came', () => {
    const drawn = desk({ text: 'A man from her bank rang and she took out £3,500.' });
    assert.equal(drawn.judged?.grade, 'priority');
    assert.equal(drawn.handedOver, 'nothing_yet');
    for (const text of [
      'He sent her to the bank and she took out £3,500.',
      'He said her savings would be lost, so she took out £3,500.',
      'She took out £3,500 but has not given it to anyone.',
      'She has been to the bank and has £3,500 in an envelope ready.',
    ])
      assert.equal(desk({ text }).judged?.grade, 'priority', text);
    const late = callDesk(
      readNotes(new FormValues({ text: 'he is sending a courier at 3pm' })),
      new Date('2026-03-12T21:18:00Z'),
    );
    assert.equal(late.judged?.grade, 'priority', 'an hour that has passed cancels nobody');
    const given = desk({ text: 'A man from her bank rang. She took out £3,500 and gave it to a lad at the door.' });
    assert.equal(given.handedOver, 'earlier');
    assert.equal(given.inPerson, true);
    const bought = desk({ text: 'I bought a dog for 400 quid online and it never came.' });
    assert.deepEqual([bought.judged?.grade, bought.handedOver, bought.inPerson], ['advice', 'earlier', false]);
    assert.doesNotMatch(PAID_FROM_AFAR.advice, /envelope|collector/);
  });

  it('does not take family, trades and a card in a bag for somebody on the way', () => {
    for (const text of [
      'My daughter is coming round later. I had a call about my bank.',
      'The plumber is due at four. Somebody rang about a prize.',
      'She has her card in her bag. A man rang about her broadband.',
      'She keeps cash at home. Somebody rang.',
    ])
      assert.equal(desk({ text }).judged?.grade, 'advice', text);
  });

  it('does not take the fraudster’s tale of an arrest for a suspect', () => {
    const suspects = (text: string) =>
      assess(reportOfCall(readNotes(new FormValues({ text })), NOW), CURRENT_POLICY).reasons.filter((r) =>
        r.factor.startsWith('investigation.local'),
      );
    const told =
      'A man rang and said my nephew had been arrested using her card in a shop. She was told to go to the bank.';
    assert.deepEqual(suspects(told), []);
    assert.equal(suspects('My nephew took her card and used it. He lives next door to her.').length, 1);
  });

  it('does not ask what the words have told', () => {
    const { questions } = desk({ text: `${FRAUD} A courier is on his way now to collect it.` });
    assert.deepEqual(
      questions.map((q) => q.key),
      ['line', 'where'],
      'nobody can be sent to a place that is not known',
    );
  });

  it('comes to an end', () => {
    const all = {
      door: 'no',
      line: 'no',
      handed: 'no',
      bank: 'yes',
      alone: 'no',
      where: 'Ware',
      number: '01632 960001',
    };
    const keys = (text: string, fields: Record<string, string>) =>
      desk({ text, ...fields }).questions.map((q) => q.key);
    assert.deepEqual(keys(`${FRAUD} She is 84. It was at 10am.`, all), ['done']);
    assert.deepEqual(keys(`${FRAUD} She is 84.`, all), ['when']);
  });

  it('asks two things, each of what the record does not hold, and says so', () => {
    const rest = { door: 'no', line: 'no', handed: 'no', bank: 'yes', alone: 'no' };
    const keys = (text: string) => desk({ text, ...rest }).questions.map((q) => q.key);
    assert.deepEqual(keys(FRAUD), ['where', 'when']);
    assert.deepEqual(keys(`${FRAUD} She lives in Ware.`), ['when', 'number']);
    assert.deepEqual(keys(`${FRAUD} She lives in Ware. It was yesterday.`), ['number', 'person']);
    assert.deepEqual(keys(`${FRAUD} Yesterday, from 01632 960001. She lives in Ware, aged 84.`), ['done']);
    for (const { because } of desk({ text: FRAUD }).questions) assert.match(because, /yet/);
  });

  it('lights a lamp with the words that light it, and no other', () => {
    const { lamps } = desk({ text: FRAUD });
    const lit = lamps.filter((l) => l.quote);
    assert.ok(
      ['claim', 'cash'].every((key) => lit.some((l) => l.key === key)),
      lit.map((l) => l.key).join(),
    );
    assert.ok(!lit.some((l) => l.key === 'pin'));
    for (const l of lit) assert.ok(FRAUD.includes(l.quote!), l.quote!);
    assert.deepEqual(
      desk({ text: 'My bins were not emptied.' }).lamps.filter((l) => l.quote),
      [],
    );
    assert.equal(lamps.length, LAMPS.length);
  });

  it('quotes no word of the next sentence, however short the one is that lights the lamp', () => {
    const { lamps } = desk({ text: 'Detective rang. Take out £4000.' });
    assert.equal(lamps.find((l) => l.key === 'claim')!.quote, 'Detective rang');
  });

  it('grades by what is pressed, whatever is typed', () => {
    const grade = (fields: Record<string, string>) => desk(fields).judged?.grade;
    assert.equal(grade({ text: 'Hello', door: 'yes' }), 'immediate');
    assert.equal(grade({ text: 'A courier is on his way to collect it now' }), 'immediate');
    assert.notEqual(grade({ text: 'A courier is on his way to collect it now', door: 'no' }), 'immediate');
    assert.equal(grade({ text: FRAUD, door: 'no', handed: 'yes', line: 'no' }), 'scheduled');
    assert.equal(grade({ text: FRAUD, door: 'no', alone: 'yes', line: 'yes' }), 'priority');
    assert.equal(grade({ text: FRAUD, door: 'no', handed: 'no', line: 'no' }), 'advice');
  });

  it('judges nothing before anything is written or pressed', () => {
    assert.equal(desk({ text: '' }).judged, null);
    assert.equal(desk({ text: '', where: 'Ware' }).judged, null);
    assert.ok(desk({ text: '', handed: 'yes' }).judged);
  });

  it('advises by what has happened: shut the door before, keep the traces after', () => {
    const gone = desk({ text: "I'm 83. I gave a courier £4,000 ten minutes ago.", door: 'no' });
    assert.deepEqual([gone.judged?.grade, gone.handedOver], ['immediate', 'just_now']);
    assert.doesNotMatch(GRADES.immediate.what.just_now, /door stays shut|nothing is handed/);
    assert.match(GRADES.immediate.what.just_now, /999.*envelope.*touch nothing.*looked like/);
    for (const text of [
      "I've just given the courier my bank card and he has driven off",
      'A man came this morning and took my card',
      'IP has just handed £3,000 to a male who left 5 mins ago',
      'Mum gave him an envelope with her savings',
    ])
      assert.notEqual(desk({ text }).handedOver, 'nothing_yet', text);
    for (const text of [
      'I have not given him my card',
      'He told me to hand him £500',
      'She nearly gave him cash',
      FRAUD,
    ])
      assert.equal(desk({ text }).handedOver, 'nothing_yet', text);
    const took = { text: 'A man came this morning and took my card', door: 'no' };
    assert.equal(desk(took).judged?.grade, 'scheduled');
    assert.equal(desk({ ...took, handed: 'no' }).judged?.grade, 'advice');
    assert.equal(desk({ text: FRAUD, handed: 'yes' }).handedOver, 'earlier');
    assert.equal(desk({ text: 'A courier is on his way to collect it now' }).handedOver, 'nothing_yet');
  });

  it('takes nobody for a witness unasked, and proposes the victim where the words are their own', () => {
    const own = "I'm 83. I gave a courier £4,000 ten minutes ago.";
    assert.equal(desk({ text: own }).soundsLike, 'victim');
    assert.equal(desk({ text: 'A man from the bank rang me and asked for my PIN.' }).soundsLike, 'victim');
    assert.equal(desk({ text: FRAUD }).soundsLike, null);
    assert.equal(desk({ text: 'I am 50. My mother rang me: a man took her card.' }).soundsLike, null);
    assert.equal(desk({ text: own, role: 'relative' }).soundsLike, null);
    const notes = (role: string) =>
      readNotes(new FormValues({ text: own, role, name: 'E. Findable', phone: '01632 960001' }));
    const asVictim = reportOfCall(notes('victim'), NOW);
    assert.deepEqual(asVictim.victim, { name: 'E. Findable', phone: '01632 960001' });
    assert.equal(reportOfCall(notes(''), NOW).reporter?.role, undefined);
    assert.equal(reportOfCall(notes('witness'), NOW).victim?.name, undefined);
    const withheld = readNotes(new FormValues({ text: own, number: 'No caller ID' }));
    assert.deepEqual(reportOfCall(withheld, NOW).callers, [{ withheld: true }]);
  });

  it('makes a report that intake takes, of whatever is typed', () => {
    const field = fc.string({ maxLength: 60 });
    const settled = fc.record(Object.fromEntries(QUICK.map((q) => [q.key, fc.constantFrom('yes', 'no', '', 'x')])));
    fc.assert(
      fc.property(field, field, field, settled, (text, where, name, quick) => {
        const notes = readNotes(new FormValues({ ...quick, text, where, name, call: text }));
        const adapted = adaptReport(reportOfCall(notes, NOW));
        assert.ok(adapted.ok);
        callDesk(notes, NOW);
      }),
      { numRuns: 40 },
    );
  });
});
