import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import { readDocument } from '#engines/documents/read.ts';

const HEAD =
  'Courier fraud in Norfolk this week. Callers said they were police officers and that the call was secret.\n';
const incidentsOf = (lines: string) =>
  readDocument({ id: 'a', text: `${HEAD}${lines}` }, READING_KNOWLEDGE).incidents.map(
    ({ place, victimAge, lossGbp, attemptedGbp, outcome }) => ({ place, victimAge, lossGbp, attemptedGbp, outcome }),
  );

describe('victims told as lists tell them', () => {
  it('are read from a place, a day and an age in brackets', () => {
    const read = incidentsOf(
      '- Fakenham, Mon: woman (87) withdrew £4,200 and gave it to a courier.\n- Thetford, Tue: man (79) asked for £6,000 at the counter. The bank phoned us and no money was lost.',
    );
    assert.deepEqual(
      read.map((i) => [i.place, i.victimAge, i.outcome]),
      [
        ['Fakenham', 87, 'loss'],
        ['Thetford', 79, 'no_loss'],
      ],
    );
    assert.equal(read[0]!.lossGbp, 4200);
  });

  it('are read from a heading that is a place', () => {
    const read = incidentsOf(
      '(a) Cromer. Male, 84. He lost £3,300 in two withdrawals, collected by taxi.\n(b) Swaffham. Female, 91. She lost £950 to a man at the door.',
    );
    assert.deepEqual(
      read.map((i) => [i.place, i.victimAge, i.lossGbp]),
      [
        ['Cromer', 84, 3300],
        ['Swaffham', 91, 950],
      ],
    );
  });

  it('are not seen in a defendant and his age', () => {
    const read = incidentsOf('A man (22) from Luton was arrested on Friday and remains in custody.');
    assert.deepEqual(read, []);
  });
});
