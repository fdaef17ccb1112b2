import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { confirmationView } from '#journey/intake/public/confirmation.ts';
import { readReference } from '#journey/intake/reference.ts';
import { newSecret, readSecret, secretInGroups } from '#journey/intake/secret.ts';
import { FormValues } from '#web/form-values.ts';
import { html } from '#web/html.ts';
import type { Answers } from './answers.ts';
import { adviceFor } from './first-steps.ts';
import { londonDay } from './london-time.ts';
import { placeOf } from './question-place.ts';
import { asked, before, firstUnasked, QUESTIONS } from './questions.ts';
import { readPounds } from './questions-what.ts';
import { readDay } from './said-when.ts';
import { toFraudReport } from './to-report.ts';

const NOW = new Date('2026-07-01T23:30:00Z');

describe('the tracking secret', () => {
  it('is read back from however somebody copies it, and never repeats', () => {
    const made = Array.from({ length: 500 }, newSecret);
    assert.equal(new Set(made).size, 500);
    for (const secret of made) {
      assert.equal(readSecret(secretInGroups(secret).toLowerCase()), secret);
      assert.equal(readSecret(` ${secretInGroups(secret).replaceAll(' ', '-')} `), secret);
      assert.doesNotMatch(secret, /[01AEIOULY]/);
    }
  });

  it('is nothing when it cannot be one', () => {
    fc.assert(fc.property(fc.string(), (typed) => typed.length === 16 || readSecret(typed).length % 16 === 0));
    for (const typed of ['', 'x', 'O'.repeat(16), `${newSecret()}2`]) assert.equal(readSecret(typed), '');
  });
});

describe('a reference', () => {
  it('is one, however it is written', () => {
    for (const typed of ['CF-0000123', 'cf 123', '0000123', ' cf-123 '])
      assert.equal(readReference(typed), 'CF-0000123');
    assert.equal(readReference('CF-123456789'), 'CF-123456789');
    for (const typed of ['', 'CF-', 'NFRC1234', "1' OR 1=1", '9'.repeat(50)]) assert.equal(readReference(typed), '');
  });
});

describe('sums as people write them', () => {
  it('are read, or refused', () => {
    for (const [typed, pounds] of [
      ['6000', 6000],
      ['£6,000', 6000],
      ['6k', 6000],
      ['4.7k', 4700],
      ['1,870.50', 1870.5],
      ['0', 0],
      ['6000 pounds', 6000],
      ['6 thousand pounds', 6000],
      ['six hundred', 600],
      ['about 6 000', 6000],
      ['€500', null],
      ['500 euros', null],
      ['lots', null],
      ['-5', null],
      ['6000 or 7000', null],
      ['99999999999', null],
    ] as const) {
      assert.equal(readPounds(typed), pounds, typed);
    }
  });

  it('are days in three boxes too, where a page asks so', () => {
    assert.equal(readDay('27', '3', '2026'), '2026-03-27');
    assert.equal(readDay('1', '12', '20'), '2020-12-01');
    for (const month of ['November', 'NOV', 'Nov.', '11'])
      for (const year of ['26', '2026', "'26"]) assert.equal(readDay('2nd', month, year), '2026-11-02');
    for (const [d, m, y] of [
      '31 2 2026',
      '0 1 2026',
      '1 13 2026',
      '31 November 2026',
      '1 Ju 2026',
      'x 1 2026',
      '1 1 202',
    ].map((t) => t.split(' ') as [string, string, string]))
      assert.equal(readDay(d, m, y), null);
  });

  it('go by London time: half past midnight in summer is already the next day', () => {
    assert.equal(londonDay(NOW), '2026-07-02');
    assert.equal(londonDay(NOW, 1), '2026-07-01');
  });
});

describe('the questions', () => {
  const paths: Answers[] = [
    { kind: 'loss', role: 'relative' },
    { kind: 'suspicious_call', role: 'victim' },
    { kind: 'cashpoint', role: 'witness' },
    { kind: 'information', role: 'anonymous' },
  ];

  it('ask about a collection before anything else, and differ by what happened', () => {
    for (const answers of paths) assert.equal(asked(answers)[0]!.key, 'now');
    assert.deepEqual(
      paths.map((a) => asked(a).length),
      [13, 12, 8, 6],
    );
  });

  it('offer every kind of fraud in the catalogue, and ask in the story what the chosen kind asks', () => {
    const asking = {
      answers: { kind: 'loss' } as Answers,
      typed: null,
      errors: [],
      force: HERTFORDSHIRE,
      heading: true,
    };
    const question = (key: string) => QUESTIONS.find((q) => q.key === key)!;
    const offered = question('like').fields(asking).toString();
    for (const type of FRAUD_TYPE_DEFINITIONS) {
      const plain = html`${type.name}`.toString();
      assert.equal(offered.includes(plain), !['other_fraud', 'not_fraud'].includes(type.id), type.name);
      const read = question('like').read(new FormValues({ like: type.id }), NOW, {}).answers.fraudType;
      if (!read) continue;
      const story = question('story')
        .fields({ ...asking, answers: { kind: 'loss', fraudType: read } })
        .toString();
      for (const asks of type.questions) assert.ok(story.includes(html`<li>${asks}</li>`.toString()), asks);
    }
    assert.match(question('story').fields(asking).toString(), /What did they look like or drive\?/);
    const unsure = question('like').read(new FormValues({ like: 'unsure' }), NOW, { fraudType: 'romance' });
    assert.deepEqual(unsure.answers, { fraudType: undefined });
  });

  it('do not ask a witness who met nobody what was said to them', () => {
    const story = QUESTIONS.find((q) => q.key === 'story')!;
    const shown = (answers: Answers) =>
      String(html`${story.fields({ answers, typed: null, errors: [], force: HERTFORDSHIRE, heading: true })}`);
    for (const kind of ['cashpoint', 'information'] as const)
      assert.doesNotMatch(shown({ kind, fraudType: 'courier' }), /did they (?:say|ask)/i, kind);
    assert.match(shown({ kind: 'cashpoint' }), /What did they do at the machine/);
    assert.match(shown({ kind: 'suspicious_call' }), /What did they say/);
  });

  it('make fewer than ten answers necessary on every path', () => {
    for (const answers of paths) {
      const necessary = asked(answers).filter((q) => q.read(new FormValues({}), NOW, answers).errors.length > 0);
      assert.deepEqual(
        necessary.map((q) => q.key),
        ['now', 'what', 'who', 'story'],
      );
    }
  });

  it('are each known by a heading of their own, and speak to the person it happened to as "you"', () => {
    for (const answers of paths) {
      const titles = asked(answers).map((q) => q.title(answers));
      assert.equal(new Set(titles).size, titles.length, titles.join('; '));
    }
    const shown = (key: string, answers: Answers) =>
      QUESTIONS.find((q) => q.key === key)!
        .fields({ answers, typed: null, errors: [], force: HERTFORDSHIRE, heading: true })
        .toString();
    const listed = QUESTIONS.find((q) => q.key === 'person')!.nameFor!;
    assert.deepEqual([listed({ role: 'victim' }), listed({ role: 'relative' })], ['Age', 'Name and age']);
    for (const key of ['person', 'help']) {
      assert.match(shown(key, { role: 'victim' }), /About you/);
      assert.doesNotMatch(shown(key, { role: 'victim' }), /the person it happened to/);
      assert.match(shown(key, { role: 'relative' }), /About the person it happened to/);
    }
  });

  it('lead through all of them, and back', () => {
    for (const answers of paths) {
      const done: string[] = [];
      for (let next = firstUnasked(answers, done); next; next = firstUnasked(answers, done)) {
        assert.equal(before(next.key, answers)?.key, done.at(-1));
        done.push(next.key);
      }
      assert.equal(done.length, asked(answers).length);
    }
  });

  it('bear whatever is sent', () => {
    const sent = fc.dictionary(
      fc.constantFrom(
        ...QUESTIONS.map((q) => q.key),
        'story',
        'lossGbp',
        'day',
        'day-day',
        'victimAge',
        'email',
        'phone',
        'role',
        'kind',
      ),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(sent, (values) => {
        for (const question of QUESTIONS) {
          const read = question.read(new FormValues(values), NOW, {});
          assert.equal(typeof question.said(read.answers), 'string');
        }
      }),
    );
  });
});

describe('the number that rang', () => {
  const question = QUESTIONS.find((q) => q.key === 'number')!;
  const read = (callerPhone: string) => question.read(new FormValues({ callerPhone }), NOW, {});

  it('may have been withheld, in whatever words, and is kept as that', () => {
    for (const typed of [
      'withheld',
      'Withheld.',
      'No number',
      'unknown',
      'Private number',
      'number withheld',
      'No caller ID',
      'No Caller-ID',
      'it was withheld',
      'unknown caller',
      'witheld',
      'it did not show',
      "number didn't show up",
    ]) {
      const { answers, errors } = read(typed);
      assert.deepEqual(errors, [], typed);
      assert.equal(question.said(answers), 'Withheld');
      assert.deepEqual(toFraudReport({ ...answers, story: 'x' }, 'S', NOW).callers, [{ withheld: true }], typed);
    }
    for (const typed of ['', "don't know", 'n/a', 'none', '?', 'no'])
      assert.deepEqual(read(typed), { answers: { callerPhone: '' }, errors: [] }, typed);
    assert.deepEqual(toFraudReport({ ...read('01632 960001').answers, story: 'x' }, 'S', NOW).callers, [
      { phone: '01632 960001' },
    ]);
    for (const typed of ['a man', 'private banker Joe']) assert.equal(read(typed).errors.length, 1, typed);
    for (const typed of ['020 7946 0123 and 07700 900123', '020 7946 0123, 07700 900123'])
      assert.match(read(typed).errors[0]!.message, /^Write one number here/, typed);
  });
});

describe('answers in a hurry', () => {
  it('are not a number on which nobody can be rung back', () => {
    const you = QUESTIONS.find((q) => q.key === 'you')!;
    const wrong = (phone: string) => you.read(new FormValues({ phone }), NOW, {}).errors.map((e) => e.field);
    for (const phone of ['999', '101', '159', '111', '112', '105', '116 123', '118 500', '+44 101', '61016'])
      assert.deepEqual(wrong(phone), ['phone'], phone);
    for (const phone of ['01632 960 001', '+44 7700 900123', '0044 7700 900123', '960001', '+1 202 555 0100'])
      assert.deepEqual(wrong(phone), [], phone);
  });

  it('may be a guess at an age', () => {
    const person = QUESTIONS.find((q) => q.key === 'person')!;
    for (const [typed, years] of [
      ['82', 82],
      ['about 80', 80],
      ['82 years old', 82],
      ['80ish', 80],
    ] as const)
      assert.equal(person.read(new FormValues({ victimAge: typed }), NOW, {}).answers.victimAge, years, typed);
    for (const typed of ['old', '0', '121', '-3', '82 83'])
      assert.equal(person.read(new FormValues({ victimAge: typed }), NOW, {}).errors.length, 1, typed);
  });

  it('may be a time without a day: the page then asks for the day', () => {
    const when = QUESTIONS.find((q) => q.key === 'when')!;
    const asked = when.read(new FormValues({ day: 'other', dayWords: 'about 2pm' }), NOW, {});
    assert.match(asked.errors[0]!.message, /^Write the day too/);
    assert.deepEqual(when.read(new FormValues({ day: 'yesterday', dayWords: 'about 2pm' }), NOW, {}).errors, []);
  });
});

describe('the day, typed again', () => {
  const day = QUESTIONS.find((q) => q.key === 'when')!;
  it('stands in its box as it is read again to the same, stretches and hours too', () => {
    for (const dayWords of [
      'last week',
      'between 2 and 3 yesterday',
      'last night',
      'in March',
      'the 3rd',
      'half past six on Monday',
    ]) {
      const { answers } = day.read(new FormValues({ dayWords }), NOW, {});
      assert.ok(answers.day, dayWords);
      const box = String(
        html`${day.fields({ answers, typed: null, errors: [], force: HERTFORDSHIRE, heading: true })}`,
      );
      const value = /name="dayWords"[^>]*value="([^"]*)"/.exec(box)?.[1];
      assert.deepEqual(
        day.read(new FormValues({ day: 'other', dayWords: value! }), NOW, {}).answers,
        answers,
        dayWords,
      );
    }
  });

  it('takes a time that looks like a date as a time, where the day was pressed', () => {
    const { answers } = day.read(new FormValues({ day: 'yesterday', dayWords: '2.10' }), NOW, {});
    assert.deepEqual([answers.day, answers.hours], ['2026-07-01', ['14:10', '14:10']]);
  });
});

describe('the page after sending', () => {
  it('says how the service for victims is reached', () => {
    const shown =
      html`${confirmationView('CF-0000001', newSecret(), { kind: 'loss' }, HERTFORDSHIRE, html``, 'en-GB', null).main}`.toString();
    const beacon = HERTFORDSHIRE.partners.find((p) => p.kind === 'victim_service')!;
    assert.ok(shown.includes(`href="${beacon.website}"`), shown);
  });
});

describe('answers as a report', () => {
  it('say what was answered and nothing that was not', () => {
    const report = toFraudReport(
      {
        urgency: 'now',
        kind: 'loss',
        fraudType: 'courier',
        role: 'victim',
        story: 'He rang.',
        handedOver: ['cash', 'pin'],
        lossGbp: 6000,
        day: '2026-07-01',
        where: 'Radlett',
        name: 'A. Teller',
        phone: '01632 960001',
        needs: ['lives_alone', 'dementia', 'writing'],
        language: 'Polish',
      },
      'S',
      NOW,
    );
    const { externalId, ...rest } = report;
    assert.match(externalId, /^web-[0-9a-f]{24}$/);
    assert.deepEqual(rest, {
      source: 'web',
      receivedAt: '2026-07-01T23:30:00Z',
      occurredFrom: rest.occurredFrom,
      kind: 'loss',
      fraudType: 'courier',
      inProgress: true,
      reporter: { role: 'victim', name: 'A. Teller', phone: '01632 960001' },
      victim: {
        kind: 'individual',
        name: 'A. Teller',
        phone: '01632 960001',
        address: { town: 'Radlett' },
        livesAlone: true,
        vulnerabilities: ['dementia', 'language'],
        contactBy: 'writing',
        language: 'Polish',
      },
      lossGbp: 6000,
      handedOver: [{ kind: 'cash' }, { kind: 'pin' }],
      narrative: 'He rang.',
    });
    assert.ok(String(rest.occurredFrom).startsWith('2026-07-01'));
  });

  it('have one id for one secret, so that a form sent twice is one report', () => {
    const id = (secret: string) => toFraudReport({ story: 'x' }, secret, NOW).externalId;
    assert.equal(id('a'), id('a'));
    assert.notEqual(id('a'), id('b'));
  });

  it('keep a sighting apart from a victim', () => {
    const report = toFraudReport(
      { kind: 'cashpoint', role: 'witness', story: 'x', where: 'AL1 3JE', victimAge: 80 },
      'S',
      NOW,
    );
    assert.equal(report.victim, undefined);
    assert.deepEqual(report.collection, { place: { postcode: 'AL1 3JE' } });
  });

  it('take town and postcode apart', () => {
    assert.deepEqual(placeOf('St Albans, al1 3je'), { town: 'St Albans', postcode: 'AL1 3JE' });
    assert.deepEqual(placeOf('Radlett'), { town: 'Radlett' });
    assert.equal(placeOf(''), null);
  });
});

describe('what to do first', () => {
  it('is to ring the bank, also where nobody said what went', () => {
    for (const handedOver of [undefined, [], ['card' as const], ['transfer' as const]])
      assert.ok(
        adviceFor({ kind: 'loss', ...(handedOver ? { handedOver } : {}) }).first.some((step) => step.includes('159')),
        String(handedOver),
      );
    assert.ok(adviceFor({ kind: 'suspicious_call' }).first.every((step) => !step.includes('159')));
    assert.deepEqual(adviceFor({ kind: 'information' }).first, []);
  });
});
