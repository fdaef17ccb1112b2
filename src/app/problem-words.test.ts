import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { problemOf, problemWithStatus, STAFF_PROBLEMS } from '#web/problem.ts';

const PUBLIC = wordingIn('en-GB').problems;

describe('the words for a problem', () => {
  it('speak to staff of the record before them, and to the public of the service', () => {
    for (const status of [400, 403, 404, 405, 408, 409, 413, 415, 429, 500, 503]) {
      const toStaff = problemWithStatus(status, STAFF_PROBLEMS);
      assert.notEqual(toStaff.words, problemWithStatus(status, PUBLIC).words, `${status}`);
      assert.doesNotMatch(toStaff.words, /service|safety|our side|We could/, `${status}`);
    }
    const error = Object.assign(new Error('invalid csrf token'), { statusCode: 403 });
    assert.match(problemOf(error, STAFF_PROBLEMS).words, /nothing was recorded/);
    assert.match(problemOf(error, PUBLIC).words, /For your safety/);
  });

  it('tell the public what to do, in a sentence or two, for each status there is', () => {
    for (const [status, { title, words }] of Object.entries(PUBLIC.statuses)) {
      assert.ok(title.length < 60 && /\.$/.test(words), status);
      assert.match(words, /[Tt]ry again|[Cc]heck|[Ss]end|[Gg]o |[Ll]oad|Shorten|ring/, status);
    }
  });
});
