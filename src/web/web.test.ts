import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CounterfoilError } from '#core/errors.ts';
import { ROLES } from '#core/role.ts';
import { table } from '#web/components/content.ts';
import { input, radios } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { dateInWords, momentInWords, timeInWords } from '#web/dates.ts';
import { FormValues } from '#web/form-values.ts';
import { html, isHtml, raw } from '#web/html.ts';
import { faultOf } from '#web/log.ts';
import { describeRoutes, mayUse, pagesFor } from '#web/page.ts';
import { hashPassword, objectionToPassword, verifyPassword } from '#web/passwords.ts';
import { problemOf, STAFF_PROBLEMS } from '#web/problem.ts';
import { keyFor, seal, unseal } from '#web/sealed.ts';

const MARKUP = /<(?!p>|\/p>)/;

describe('markup', () => {
  it('escapes every string and keeps what is markup already', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = html`<p>${text}</p>`.toString();
        assert.doesNotMatch(made, MARKUP);
        assert.equal(html`${raw('<b>')}`.toString(), '<b>');
      }),
    );
    assert.equal(html`<p>${null}${false}${undefined}${0}${['<', html`<i>`]}</p>`.toString(), '<p>0&lt;<i></p>');
    assert.ok(isHtml(html``) && !isHtml('<b>'));
  });

  it('reaches the components of govuk-frontend escaped', () => {
    const evil = '"><script>alert(1)</script>';
    const made = [
      input({ name: 'a', label: evil, value: evil, hint: evil, error: evil }),
      radios({ name: 'b', label: evil, choices: [{ value: evil, label: evil }] }),
      table({ caption: evil, columns: [{ heading: evil }], rows: [[evil]] }),
    ].join('');
    assert.ok(made.length > 500);
    assert.doesNotMatch(made, /<script>/);
  });
});

describe('pagination', () => {
  it('is absent for one page, and shows the first, the last and those near', () => {
    assert.equal(pagination(1, 1, String), null);
    const made = pagination(5, 20, (n) => `?page=${n}`)!.toString();
    for (const n of [1, 4, 5, 6, 20]) assert.match(made, new RegExp(`href="\\?page=${n}"`));
    assert.doesNotMatch(made, /href="\?page=10"/);
    assert.match(made, /aria-current="page"/);
  });
});

describe('what a form sends', () => {
  it('is always strings, without NULs and with one kind of line end', () => {
    const form = new FormValues({ a: ' x\0y \r\nz ', b: ['1', '', '2'], c: { d: 1 }, e: 7 });
    assert.equal(form.text('a'), 'xy \nz');
    assert.deepEqual(form.all('b'), ['1', '2']);
    assert.equal(form.text('c') + form.text('e') + form.text('__proto__'), '');
    assert.equal(form.choice('a', ['x', 'y']), null);
    assert.equal(new FormValues({ n: '12' }).whole('n', 1), 12);
    for (const n of ['-1', '1.5', '1e9', '99999999999', 'x']) assert.equal(new FormValues({ n }).whole('n', 7), 7);
  });

  it('takes whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (sent) => void new FormValues(sent).text('a')));
  });
});

describe('dates for the public', () => {
  it('are written as in this country, in London time', () => {
    assert.equal(dateInWords(new Date('2020-03-17T12:00:00Z')), '17 March 2020');
    assert.equal(dateInWords(new Date('2020-07-01T23:30:00Z')), '2 July 2020');
    assert.equal(timeInWords(new Date('2020-12-11T07:24:00Z')), '7:24am');
    assert.equal(timeInWords(new Date('2020-12-11T19:00:00Z')), '7pm');
    assert.equal(timeInWords(new Date('2020-12-11T12:00:00Z')), 'midday');
    assert.equal(timeInWords(new Date('2020-12-11T00:00:00Z')), 'midnight');
    assert.equal(timeInWords(new Date('2020-12-11T00:05:00Z')), '12:05am');
    assert.equal(momentInWords(new Date('2020-06-11T11:24:00Z')), '11 June 2020 at 12:24pm');
  });
});

describe('passwords', () => {
  const cost = { memoryKib: 64, passes: 1, parallelism: 1 };

  it('are kept as argon2id with their own salt, and known again', async () => {
    const [one, two] = await Promise.all([
      hashPassword('three random words', cost),
      hashPassword('three random words', cost),
    ]);
    assert.match(one, /^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    assert.notEqual(one, two);
    assert.ok(await verifyPassword('three random words', one));
    assert.ok(!(await verifyPassword('three random word', one)));
  });

  it('are never right for what is no hash', async () => {
    for (const stored of [
      '',
      'x',
      '$argon2id$v=19$m=1,t=0,p=0$AAAA$AAAA',
      '$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    ]) {
      assert.equal(await verifyPassword('', stored), false);
    }
  });

  it('are refused when short, like the name, or of too few characters', () => {
    assert.match(objectionToPassword('short', 'ann', 12)!, /at least 12/);
    assert.match(objectionToPassword('ann ann ann ann', 'ann', 12)!, /user name/);
    assert.match(objectionToPassword('aaaaaaaaaaaaaaa', 'bob', 12)!, /different/);
    assert.equal(objectionToPassword('three random words', 'ann', 12), null);
  });
});

describe('sealed values', () => {
  it('open with their key and with no other, and not when altered or cut', () => {
    const key = keyFor('secret', 'drafts');
    assert.notDeepEqual(key, keyFor('secret', 'csrf'));
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
        const sealed = seal(value, key);
        assert.deepEqual(unseal(sealed, key, 1e6), JSON.parse(JSON.stringify(value)));
        assert.equal(unseal(sealed, keyFor('other', 'drafts'), 1e6), null);
        assert.equal(unseal(sealed.subarray(0, at % sealed.length), key, 1e6), null);
        const altered = Buffer.from(sealed);
        altered[at % altered.length]! ^= 1;
        assert.equal(unseal(altered, key, 1e6), null);
      }),
    );
  });

  it('never unpack to more than they may', () => {
    const key = keyFor('secret', 'drafts');
    assert.equal(unseal(seal('x'.repeat(10_000), key), key, 5_000), null);
  });
});

describe('problems', () => {
  const shown = (error: unknown) => problemOf(error, STAFF_PROBLEMS);

  it('say the words of our own errors, and of others only that there is a problem', () => {
    assert.deepEqual(shown(new CounterfoilError('NO_SUCH_RECORD', 'CF-1')).status, 404);
    assert.match(shown(new CounterfoilError('SAME_PERSON')).words, /Ask a colleague/);
    assert.equal(shown(new CounterfoilError('DATABASE_UNREACHABLE')).status, 503);
    const unknown = shown(new Error('duplicate key: Mrs A of 1 High Street'));
    assert.equal(unknown.status, 500);
    assert.doesNotMatch(JSON.stringify(unknown), /High Street/);
    assert.equal(shown(Object.assign(new Error('x'), { statusCode: 418 })).status, 418);
    assert.equal(shown(Object.assign(new Error('x'), { statusCode: 599 })).status, 500);
    assert.equal(shown(new CounterfoilError('NOT_ALLOWED', 'Ask the maker.')).words, 'Ask the maker.');
  });

  it('log where they came from and never what they say', () => {
    const fault = faultOf(Object.assign(new Error('Mrs A of 1 High Street'), { code: '23505' }));
    assert.equal(fault.code, '23505');
    assert.ok(fault.where.length > 0);
    assert.doesNotMatch(JSON.stringify(fault), /High Street/);
  });
});

describe('permission', () => {
  const { plainPage } = pagesFor<never, never>();
  const reply = () => ({ to: '/' });
  const pages = [
    plainPage({ method: 'GET', path: '/open', allow: 'public', audit: 'none: test', handler: reply }),
    plainPage({ method: 'POST', path: '/staff/x', allow: ['press'], audit: 'none: test', handler: reply }),
  ];

  it('is by role, and nobody has none', () => {
    const user = { id: '1', username: 'a', name: 'A', roles: ['press', 'analyst'] as const };
    assert.ok(mayUse('public', null) && mayUse(['press'], user));
    assert.ok(!mayUse(['press'], null) && !mayUse(['auditor'], user) && !mayUse([], user));
  });

  it('is described whole: every page with every role and with nobody', () => {
    const rows = describeRoutes(pages);
    assert.equal(rows.length, 2 * (ROLES.length + 1));
    assert.deepEqual(
      rows.filter((r) => r.path === '/staff/x' && r.allowed).map((r) => r.role),
      ['press'],
    );
    assert.ok(rows.filter((r) => r.path === '/open').every((r) => r.allowed && r.audit === 'none: test'));
  });

  it('does not compile without an audit rule', () => {
    // @ts-expect-error a page has to say what the audit trail keeps
    plainPage({ method: 'GET', path: '/x', allow: 'public', handler: reply });
    // @ts-expect-error and "none" has to say why
    plainPage({ method: 'GET', path: '/x', allow: 'public', audit: 'none', handler: reply });
  });
});
