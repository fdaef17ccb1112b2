import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { table } from './content.ts';

const LIST = {
  caption: 'Series',
  columns: [{ heading: 'Series' }, { heading: 'Reports', numeric: true }, { heading: 'Loss' }],
  rows: [['S-1', '22', '']],
};

describe('a table of records', () => {
  it('tells each cell its heading where it stacks on a narrow screen, but for what is empty', () => {
    const stacked = String(table({ ...LIST, stacked: true }));
    assert.match(stacked, /class="cf-scroll cf-stack"/);
    assert.match(stacked, /data-label="Reports">\s*22/);
    assert.doesNotMatch(stacked, /data-label="Loss"/);
  });

  it('is a plain table that scrolls in its box where it compares', () => {
    assert.doesNotMatch(String(table(LIST)), /cf-stack|data-label/);
  });
});
