import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAccounts } from './accounts.ts';
import { findTaxiFirms, findVehicleLooks, lookTokens } from './appearance.ts';
import { findBadges, findStations, stationIdentifier } from './claims.ts';
import { findCodeWords } from './code-words.ts';
import { aliasIdentifier, findAliases, soundKey, splitName } from './names.ts';
import { findPhones } from './phones.ts';
import { findPlates, foldPlate, vehicleIdentifier } from './plates.ts';
import { findEmails, findSites } from './web.ts';

describe('accounts in a story', () => {
  for (const text of [
    'told to pay into sort code 20-45-77 account 12345678',
    'sort code 204577, account number 12345678',
    'to 20-45-77 / 12345678 in the name of a cleaner',
    'account 1234 5678, sort code 20 45 77',
  ]) {
    it(`reads "${text}"`, () =>
      assert.deepEqual(
        findAccounts(text).map((a) => [a.sortCode, a.accountNumber]),
        [['204577', '12345678']],
      ));
  }
  it('leaves out eight figures that are no account, and the victim’s own account', () => {
    assert.deepEqual(findAccounts('log 12345678 was opened'), []);
    assert.deepEqual(findAccounts('the money went from her account 12345678'), []);
  });
});

describe('plates in a story', () => {
  for (const [text, plate] of [
    ['a silver Prius, reg LK19 ABC', 'LK19ABC'],
    ['the car was lk19abc', 'LK19ABC'],
    ['index LK19ABC', 'LK19ABC'],
    ['number plate LK1? ABC', 'LK1?ABC'],
    ['the reg started LK19', 'LK19???'],
    ['she saw the plate ended in ABC', '????ABC'],
    ['registration lima kilo one nine alpha bravo charlie', 'LK19ABC'],
  ] as const) {
    it(`reads "${text}"`, () => assert.ok(findPlates(text).includes(plate), String(findPlates(text))));
  }
  it('takes no postcode, sum or time for a plate', () => {
    assert.deepEqual(findPlates('At AL1 3JE on 12 Mar 2020 at 10 am he took £500 and the car left'), []);
  });
  it('folds look-alike characters and finds one that was misread', () => {
    assert.equal(foldPlate('LO19ABC'), foldPlate('L019A8C'));
    const a = vehicleIdentifier('LK19 ABC', 'x')!.leaves!;
    const b = vehicleIdentifier('LK19 AXC', 'x')!.keys;
    assert.ok(b.some((k) => a.includes(k)));
    const other = vehicleIdentifier('LK19 XYZ', 'x')!.keys;
    assert.ok(!other.some((k) => a.includes(k)));
    const part = vehicleIdentifier('LK19???', 'x')!.keys;
    assert.ok(part.some((k) => a.includes(k)));
  });
});

describe('figures and words that are something else', () => {
  it('ends a number at its eleventh figure when a sum begins the next sentence', () => {
    assert.deepEqual(
      findPhones('The number was 01632 960 111. 300 pounds went.').map((p) => p.number),
      ['+441632960111'],
    );
  });
  it('reads the letter O as nought inside a number, and a slash between its parts', () => {
    assert.deepEqual(
      findPhones('it was O77OO 9OO123 I think').map((p) => p.number),
      ['+447700900123'],
    );
    assert.deepEqual(
      findPhones('rang from 01632 / 960123 twice').map((p) => p.number),
      ['+441632960123'],
    );
  });
  it('takes no date for a number and no share for a plate', () => {
    assert.deepEqual(findPhones('on 03/04/2024 10 30 they rang'), []);
    assert.deepEqual(findPlates('the car was bought at 11 per cent'), []);
  });
});

describe('names that nothing announces', () => {
  const names = (text: string): string[] =>
    findAliases(text, new Set(['barton'])).map((n) => `${n.given ?? ''} ${n.surname}`.trim());
  it('are known by their given name', () => {
    assert.deepEqual(names('My adviser there was Paul Draycombe, who rang each week.'), ['paul draycombe']);
    assert.deepEqual(names('Edna Barton lives alone.'), []);
    assert.deepEqual(names('The Friday Market in Royston was busy.'), []);
  });
  it('are read small after a rank', () =>
    assert.deepEqual(names('it was a detective sergeant plough on the line'), ['plough']));
  it('keep men of one surname apart, and leave a surname alone open', () => {
    const keys = (name: string): Set<string> => new Set(aliasIdentifier(splitName(name)!, 'x').keys);
    const leaves = (name: string): string[] => aliasIdentifier(splitName(name)!, 'x').leaves!;
    assert.ok(!leaves('Peter Field').some((k) => keys('Alan Field').has(k)));
    assert.ok(leaves('DS Field').some((k) => keys('Alan Field').has(k)));
    assert.ok(leaves('Alan Field').some((k) => keys('DS Field').has(k)));
  });
});

describe('names, stations and words in a story', () => {
  it('reads the alias a caller gave and not the officer who came', () => {
    const found = findAliases(
      'A man calling himself DC Paul Gillingham rang. PC Barton attended. He gave the name Mark Plough.',
      new Set(),
    );
    assert.deepEqual(found.map((n) => n.surname).sort(), ['gillingham', 'plough']);
  });
  it('never takes the victim’s name for an alias', () => {
    assert.deepEqual(findAliases('a caller asked for Mrs Penrose from St Albans', new Set(['penrose'])), []);
  });
  it('takes no shop, trade, unit or accent for a name', () => {
    for (const told of [
      'Two lads had been stopped in John Lewis with a copy of my card.',
      'It was CID, the voice said.',
      'South African, or thereabouts.',
      'A man in a jean jacket came to the door.',
      'The money went by CHAPS and the man said he was a policeman.',
    ])
      assert.deepEqual(findAliases(told, new Set()), [], told);
    assert.equal(findAliases('It was DC French on the phone.', new Set()).at(0)?.surname, 'french');
  });
  it('splits a written name from its rank', () => {
    assert.deepEqual(splitName('DC Paul Gillingham'), { given: 'paul', surname: 'gillingham' });
    assert.deepEqual(splitName('Mr Plough'), { given: null, surname: 'plough' });
    assert.equal(splitName('DC'), null);
  });
  it('brings together spellings that sound alike', () => {
    assert.equal(soundKey('clark'), soundKey('clarke'));
    assert.notEqual(soundKey('shaw'), soundKey('brown'));
  });
  it('reads stations, badges and code words', () => {
    assert.deepEqual(findStations('DC Plough from Hammersmith said'), ['Hammersmith']);
    assert.deepEqual(stationIdentifier('Hammersmith Police Station', 'x')?.keys, ['station:hammersmith']);
    assert.deepEqual(findBadges('his badge number was 4471 and'), ['4471']);
    assert.deepEqual(findBadges('badge number four four seven one, he said'), ['4471']);
    assert.deepEqual(findCodeWords('The password was "Bluebird".'), ['Bluebird']);
    assert.deepEqual(findCodeWords('gave the codeword kingfisher'), ['kingfisher']);
    assert.deepEqual(findCodeWords('he asked for her password and then rang off'), []);
    assert.deepEqual(findCodeWords('a driver would say the code, Kestrel, at the door'), ['Kestrel']);
  });
});

describe('sites, firms and looks', () => {
  it('reads addresses however they are written', () => {
    assert.deepEqual(findEmails('wrote from Refund.Team@secure-desk.example.com today'), [
      'refund.team@secure-desk.example.com',
    ]);
    assert.deepEqual(findEmails('office at secure-desk dot com'), ['office@secure-desk.com']);
    assert.deepEqual(findSites('go to www.secure-desk.com or hxxps://other-desk[.]net/x'), [
      'secure-desk.com',
      'other-desk.net',
    ]);
    assert.deepEqual(findSites('He left. The end'), []);
  });
  it('reads a description without the person’s ethnicity', () => {
    assert.deepEqual(lookTokens('Asian male, early 20s, black puffer jacket, grey joggers, beard'), [
      'black puffer jacket',
      'grey joggers',
      'early 20s',
      'beard',
    ]);
    assert.deepEqual(findVehicleLooks('left in a silver Toyota Prius'), [{ colour: 'silver', make: 'toyota' }]);
    assert.deepEqual(findTaxiFirms('A taxi from Diamond Cars came'), ['Diamond Cars']);
  });
});
