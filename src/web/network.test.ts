import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from './network.ts';

describe('the network of an address', () => {
  it('is an IPv4 address itself, however it is written', () => {
    assert.equal(networkOf('203.0.113.9'), '203.0.113.9');
    assert.equal(networkOf('::ffff:203.0.113.9'), '203.0.113.9');
  });

  it('is the first half of an IPv6 address, so that nobody has more than one for the asking', () => {
    const one = networkOf('2001:db8:1:2:3:4:5:6');
    for (const same of ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff::', '2001:DB8:1:2::', '2001:db8:1:2:0:0:0:9%eth0'])
      assert.equal(networkOf(same), one, same);
    for (const another of ['2001:db8:1:3::1', '2001:db8::1', '::1', '2001:db8:1::2:0:0:1'])
      assert.notEqual(networkOf(another), one, another);
    assert.equal(networkOf('::1'), '0:0:0:0');
  });

  it('bears what is no address', () => {
    for (const odd of ['', 'x', ':::', '1.2.3', ':'.repeat(50)]) assert.equal(typeof networkOf(odd), 'string');
  });
});
