import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TICK_QUESTIONS, TICKS } from '#catalogue/checking/questions.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { ASKED_FOR, IMPERSONATED } from '#core/report.ts';
import { FormValues } from '#web/form-values.ts';
import { answerCheck, type Check, saysTooLittle } from './check.ts';
import { checkFields, readCheck, readTurns } from './check-form.ts';
import { reportFromCheck } from './check-report.ts';
import { nextSteps } from './next-steps.ts';

const FRAUD =
  'A man rang my mum. He said he was DC Martin and that they had arrested someone with a copy of her card. He told her to take out £4,000, not to tell the bank why, and a courier would come and collect it.';

describe('answering a check', () => {
  it('marks only words that were written, and says why of each', () => {
    const answer = answerCheck({ way: 'told', text: FRAUD });
    assert.equal(answer.level, 'warn');
    assert.ok(answer.comes);
    assert.ok(answer.signs.length >= 3);
    for (const sign of answer.signs) assert.ok(FRAUD.includes(sign.quote) && sign.why.length > 10);
    const marks = answer.texts[0]!.marks;
    assert.ok(marks.length >= 3);
    const sorted = [...marks].sort((a, b) => a.start - b.start);
    for (const [i, mark] of sorted.entries()) assert.ok(i === 0 || sorted[i - 1]!.end <= mark.start, 'marks overlap');
  });

  it('does not say that there is no sign of two asks, or of a claim and its story, in the first words of a call', () => {
    const live = (...texts: string[]): string =>
      answerCheck({ way: 'live', turns: texts.map((text) => ({ speaker: 'caller', text })) }).level;
    assert.notEqual(live('Take your cash out, and do not tell the bank.'), 'none');
    assert.notEqual(live('We need you to withdraw five thousand pounds and a courier will collect it.'), 'none');
    assert.notEqual(live('Hello, this is DC Harris of the police.', 'Your card was used in Argos.'), 'none');
    assert.equal(live('Mum, it is only me, can you get some cash out for the window cleaner?'), 'none');
    assert.equal(live('Hello, this is DC Harris of the police, about the burglary next door.'), 'none');
  });

  it('says nothing of a word or two, told or heard, but a red line', () => {
    for (const text of ['hello', 'ok', '😀', 'hello hello', '…', 'yes no']) {
      const ways: Check[] = [
        { way: 'told', text },
        { way: 'live', turns: [{ speaker: 'caller', text }] },
      ];
      for (const check of ways) assert.ok(saysTooLittle(check, answerCheck(check)), `${check.way} ${text}`);
    }
    const heard: Check = { way: 'live', turns: [{ text: 'Hello?' }, { text: 'Who is there?' }] };
    assert.ok(!saysTooLittle(heard, { level: 'none', signs: [] }));
    const six = { way: 'told', text: 'b hi b and so on' } as const;
    assert.ok(saysTooLittle(six, { level: 'caution', signs: [] }));
    assert.ok(!saysTooLittle(six, { level: 'caution', signs: [{ quote: 'hi', why: 'x', red: false }] }));
    assert.ok(!saysTooLittle({ way: 'told', text: 'PIN' }, { level: 'warn', signs: [] }));
    assert.ok(!saysTooLittle({ way: 'ticked', ticks: [] }, { level: 'none', signs: [] }));
  });

  it('accuses nobody of a call in which nothing is asked', () => {
    const answer = answerCheck({ way: 'told', text: 'The surgery rang to move my appointment to Tuesday at ten.' });
    assert.deepEqual([answer.level, answer.signs, answer.rules], ['none', [], []]);
  });

  it('takes one tick of a red line for a fraud, a story for a warning, and a name for nothing', () => {
    for (const tick of TICKS) {
      const answer = answerCheck({ way: 'ticked', ticks: [tick.key] });
      const expected = { red: 'warn', story: 'caution', claim: 'none', good: 'none' }[tick.means];
      assert.equal(answer.level, expected, tick.key);
      if (tick.means === 'red') assert.deepEqual(answer.rules, [tick.rule], tick.key);
    }
    assert.equal(answerCheck({ way: 'ticked', ticks: [] }).level, 'none');
  });

  it('gives the steps in the one order there is: the emergency line first, the wait after every other way', () => {
    const words = nextSteps(HERTFORDSHIRE).map((s) => `${s.title} ${s.words}`);
    const at = (pattern: RegExp) => words.findIndex((w) => pattern.test(w));
    assert.equal(at(/999/), 0);
    const order = [
      at(/999/),
      at(/Hang up/),
      at(/another phone/),
      at(/Test the line/),
      at(/Wait 5 minutes/),
      at(/159/),
      at(/101/),
    ];
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(order.every((n) => n >= 0));
  });
});

describe('the questions to tick', () => {
  it('are six at most, each tick is there once, and each red one names its rule and reason', () => {
    assert.ok(TICK_QUESTIONS.length <= 6);
    assert.equal(new Set(TICKS.map((t) => t.key)).size, TICKS.length);
    for (const tick of TICKS) {
      assert.ok(tick.sentence.endsWith('.'), tick.key);
      if (tick.means === 'red') assert.ok(tick.rule && tick.why, tick.key);
      if (tick.means === 'story' || tick.means === 'good') assert.ok(tick.why, tick.key);
    }
  });
});

describe('a check on its way from page to page', () => {
  const text = fc.string({ maxLength: 200 }).map((t) => new FormValues({ t }).text('t'));
  const check: fc.Arbitrary<Check> = fc.oneof(
    text.map((t): Check => ({ way: 'told', text: t })),
    fc.subarray(TICKS.map((t) => t.key)).map((ticks): Check => ({ way: 'ticked', ticks })),
    fc
      .array(fc.record({ speaker: fc.constantFrom('caller', 'callee'), text }, { noNullPrototype: true }), {
        maxLength: 8,
      })
      .map((turns): Check => ({ way: 'live', turns })),
  );
  const plain = (t: string) =>
    t
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');

  it('comes back as it went', () => {
    fc.assert(
      fc.property(check, (sent) => {
        const fields: Record<string, string[]> = {};
        for (const [, name, value] of checkFields(sent)
          .toString()
          .matchAll(/name="(\w+)" value="([^"]*)"/g))
          fields[name!] = [...(fields[name!] ?? []), plain(value!)];
        assert.deepEqual(readCheck(new FormValues(fields)), sent);
      }),
    );
  });

  it('bears whatever is sent instead', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (a, b) => {
        for (const turns of [a, JSON.stringify(b)]) {
          const read = readTurns(turns);
          assert.ok(read.every((t) => typeof t.text === 'string'));
        }
        readCheck(new FormValues({ way: a, tick: b, turns: b, text: b }));
      }),
    );
    const many = JSON.stringify(Array.from({ length: 1000 }, () => ['t', 'x'.repeat(5000)]));
    const read = readTurns(many);
    assert.equal(read.length, CHECKING.turns.value);
    assert.ok(read.every((t) => t.text.length <= CHECKING.turnCharacters.value));
  });
});

describe('a check as the beginning of a report', () => {
  it('carries the words as they were written, and who was claimed', () => {
    assert.deepEqual(reportFromCheck({ way: 'told', text: FRAUD }), {
      story: FRAUD,
      impersonated: ['police'],
      askedFor: [],
    });
  });

  it('does not take a bank that is only spoken of for one that rang', () => {
    const text = 'A voice told me to hurry. I went to the bank and the cashier stopped me.';
    assert.deepEqual(reportFromCheck({ way: 'told', text }).impersonated, []);
  });

  it('turns ticks into sentences and into the fields that a report has for them', () => {
    const { story, impersonated, askedFor } = reportFromCheck({ way: 'ticked', ticks: ['police', 'cash', 'quiet'] });
    assert.match(story, /take out cash/);
    assert.deepEqual(impersonated, ['police']);
    assert.deepEqual(askedFor, ['withdraw_cash', 'keep_secret']);
    for (const tick of TICKS) {
      assert.ok(!tick.impersonated || IMPERSONATED.includes(tick.impersonated));
      assert.ok(!tick.askedFor || ASKED_FOR.includes(tick.askedFor));
    }
  });

  it('tells who said what of a call that was read along', () => {
    const turns = [
      { speaker: 'caller', text: 'This is the fraud department of your bank' },
      { speaker: 'callee', text: 'Are you the police?' },
    ];
    const { story, impersonated } = reportFromCheck({ way: 'live', turns });
    assert.equal(story, 'They said: This is the fraud department of your bank\nI said: Are you the police?');
    assert.deepEqual(impersonated, ['bank']);
  });

  it('says of words that are hardly English that it could not read them, and never that there is no sign', () => {
    for (const text of [
      'Dzwonił jakiś pan i powiedział że jest z policji i że mam wypłacić pieniądze z konta',
      'Un homme a appelé ma mère et lui a dit de retirer trois mille euros pour la police',
    ]) {
      const found = answerCheck({ way: 'told', text });
      assert.ok(found.unread, text);
      assert.notEqual(found.level, 'none');
    }
    for (const text of [
      'polis man fone me tel me go bank get mony',
      'My surgery rang about my repeat prescription today',
    ])
      assert.ok(!answerCheck({ way: 'told', text }).unread, text);
  });
});
