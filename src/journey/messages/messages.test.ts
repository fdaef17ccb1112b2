import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { messageTexts } from '#catalogue/following/message-texts.ts';
import { OUTCOME_PHRASES, OUTCOME_TYPE_NAMES, phraseOfType } from '#catalogue/following/outcome-phrases.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { textIn } from './public/inbound-texts.ts';
import { linkToken, readLinkToken } from './stop-link.ts';
import { asksForHelp, commandIn, isAutomatic, referenceIn } from './text-command.ts';

const KEY = Buffer.alloc(32, 1);
const ID = '0b5dfb1c-8f53-4a9d-9a43-5a0d3c8d6f10';

describe('texts that come back', () => {
  it('are understood as people write them', () => {
    for (const words of [
      'STOP',
      ' stop. ',
      'Stop!',
      'UNSUBSCRIBE',
      '"stop"',
      'STOP please, thank you',
      'stop texting me',
      'Please stop all texts now',
      'stop messages',
      'can you stop sending me these',
      'can you please stop sending me any more of these',
      'STOPP',
      'ＳＴＯＰ',
      'No more texts please',
      'remove me',
      'Please take me off your list',
      'leave me alone!',
      'Opt out',
      "don't text me again",
    ])
      assert.equal(commandIn(words), 'stop', words);
    for (const words of [
      'any news?',
      'Any update',
      'Hi any news please',
      "what's happening with my case?",
      'Any progress on my report?',
    ])
      assert.equal(commandIn(words), 'status', words);
    for (const words of ['YES', 'yes please', 'Yes.', 'y']) assert.equal(commandIn(words), 'yes', words);
    for (const words of ['help', 'HELP!', 'info', 'Help please']) assert.equal(commandIn(words), 'help', words);
    for (const words of [
      'CF-0001234',
      'any news on cf1234',
      'STATUS CF0001234 please',
      'Is there an update on CF 1234?',
      'STATUS CF-0001234',
      'status 1234',
      'Status: cf 1234.',
    ]) {
      assert.equal(commandIn(words), 'status', words);
      assert.equal(referenceIn(words), 'CF-0001234', words);
    }
    for (const words of [
      '',
      'please do not stop him',
      'statuses',
      'stop the man at my door',
      'HELP STOP',
      'CF-0001234 he is at my door',
      'the man from my report CF-0001234 is back at the door and he has a knife with him please send somebody',
      'yes he is here',
      'what is going on there is a man here',
      'he will not leave me alone he is here',
      '🙂',
    ])
      assert.equal(commandIn(words), 'other', words);
  });

  it('are answered also among many where somebody may be in need', () => {
    for (const words of [
      'Somebody is at my door now',
      'HELP',
      'he is on his way to collect it',
      'help!',
      'he is here',
      'please help',
      'hes coming to collect the money in ten mins',
      'please stop him he has my card',
      'Help they have taken my money',
      'WHAT DO I DO',
      'im so scared',
      '?',
    ])
      assert.equal(asksForHelp(words), true, words);
    for (const words of ['This number is not monitored.', 'Thank you', 'STATUS CF-0001234', 'stop'])
      assert.equal(asksForHelp(words), false, words);
    assert.equal(isAutomatic('Thank you for your message. Our office is closed.'), true);
    assert.equal(isAutomatic('Thank you, he is outside'), false);
  });

  it('are read from what the carrier sends, and nothing else is', () => {
    assert.deepEqual(textIn({ id: 'a', source_number: '447700900123', message: 'STOP' }), {
      id: 'a',
      from: '+447700900123',
      words: 'STOP',
    });
    for (const body of [
      null,
      'x',
      [],
      {},
      { id: 'a' },
      { id: 'a b', source_number: '447700900123', message: 'x' },
      { id: 'a', source_number: 7, message: 'x' },
      { id: 'a', source_number: 'GOVUK', message: 'x' },
    ])
      assert.equal(textIn(body), null, JSON.stringify(body));
  });
});

describe('links that prove themselves', () => {
  it('hold only for what they were made for, with the key they were made with', () => {
    const token = linkToken('warnings', ID, KEY);
    assert.equal(readLinkToken('warnings', token, KEY), ID);
    assert.equal(readLinkToken('nudges', token, KEY), null);
    assert.equal(readLinkToken('confirm', token, KEY), null);
    assert.equal(readLinkToken('warnings', token, Buffer.alloc(32, 2)), null);
  });

  it('end in a letter or a figure, as mail programs cut a dash or an underline that stands last', () => {
    fc.assert(fc.property(fc.uuid(), (id) => assert.match(linkToken('confirm', id, KEY), /\.[0-9a-f]{32}$/)));
  });

  it('do not hold once a single character is changed', () => {
    const token = linkToken('confirm', ID, KEY);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0aZ-_.'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        assert.equal(readLinkToken('confirm', changed, KEY), changed === token ? ID : null);
      }),
    );
    fc.assert(fc.property(fc.string(), (anything) => assert.equal(readLinkToken('confirm', anything, KEY), null)));
  });
});

describe('what is said', () => {
  it('endangers nobody on a shared phone: no word of fraud, police or crime, no reference, no address', () => {
    const all = [...Object.values(messageTexts(DEFAULT_LANGUAGE))];
    for (const words of all)
      assert.doesNotMatch(words, /fraud|scam|police|constabular|crime|victim|officer|CF-\d|https?:/i, words);
  });

  it('has one phrase for each outcome type of 1 to 22 and none for 0, and never the number', () => {
    for (let type = 1; type <= 22; type++) {
      assert.equal(OUTCOME_PHRASES.filter((p) => p.types.includes(type)).length, 1, `type ${type}`);
      assert.ok(OUTCOME_TYPE_NAMES[type]);
    }
    assert.equal(phraseOfType(0), undefined);
    assert.equal(phraseOfType(23), undefined);
    for (const { words, means } of OUTCOME_PHRASES) assert.doesNotMatch(`${words} ${means}`, /\d/);
  });
});
