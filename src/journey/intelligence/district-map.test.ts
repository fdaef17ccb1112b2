import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { districtMap, shadeOf } from './district-map.ts';

const ST_ALBANS = 'E07000240';
const size = { width: 480, height: 360 };

describe('the map of districts', () => {
  const svg = districtMap(HERTFORDSHIRE.pfaCode, [{ gss: ST_ALBANS, count: 6, wave: true }], size);

  it('draws each of the ten districts of the force once', () => {
    assert.equal([...svg.matchAll(/<path /g)].length, 10);
    assert.match(svg, /<title>St Albans: 6<\/title>/);
    assert.match(svg, /<title>Watford: 0<\/title>/);
  });
  it('marks the wave, and draws it last so that its outline is whole', () => {
    assert.match(svg.match(/<path [^>]*><title>[^<]*<\/title><\/path>(?=<text)/)![0], /map-wave/);
  });
  it('holds no style and no script, which the security policy would refuse', () =>
    assert.doesNotMatch(svg, /style=|<style|<script/));
  it('draws a district of another force when a wave reaches it', () =>
    assert.equal(
      [...districtMap(HERTFORDSHIRE.pfaCode, [{ gss: 'E07000111', count: 2 }], size).matchAll(/<path /g)].length,
      11,
    ));
  it('shades by share of the largest', () => {
    assert.deepEqual(
      [0, 1, 5, 10, 20].map((n) => shadeOf(n, 20)),
      [0, 1, 1, 2, 4],
    );
    assert.equal(shadeOf(3, 0), 0);
  });
});
