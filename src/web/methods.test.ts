import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedAt } from '#web/methods.ts';

describe('what may be done at an address', () => {
  const at = allowedAt([
    { method: 'GET', path: '/report' },
    { method: 'POST', path: '/report' },
    { method: 'GET', path: '/warnings/:slug' },
    { method: 'GET', path: '/warnings/:slug.json' },
    { method: 'POST', path: '/stop/:token' },
    { method: 'GET', path: '/assets/*' },
    { method: 'GET', path: '/' },
  ]);

  for (const [url, methods] of [
    ['/report', 'GET, HEAD, POST'],
    ['/report/?a=b', 'GET, HEAD, POST'],
    ['/', 'GET, HEAD'],
    ['/warnings/one', 'GET, HEAD'],
    ['/stop/abc', 'POST'],
    ['/assets/a/b.css', 'GET, HEAD'],
    ['/warnings/one/two', ''],
    ['/nowhere', ''],
    ['/reportx', ''],
  ] as const)
    it(`is ${methods || 'nothing'} at ${url}`, () => assert.equal(at(url).join(', '), methods));
});
