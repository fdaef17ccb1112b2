import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStories } from './sentences.ts';

/** Each is read as it should be: what stands after the story is who, and what became of it. */
const read = (...lines: string[]): void => {
  for (const line of lines) assert.equal(checkStories(line), null, line);
};

describe('a loss that is told in parts', () => {
  it('is the whole where its parts are told after it', () =>
    read(
      'A Thirsk man lost £9,400 to a broker who did not exist. It began with £400 in May. In June it was £2,000, and in August £7,000. ## Thirsk||m|9400|loss',
      'A 71-year-old from Penrith has had all but £50 of £16,000 returned by his bank. He moved £10,000 that night and £6,000 in the morning. ## Penrith|71|m|16000|loss',
    ));

  it('is the sum where the same is given again', () =>
    read(
      'Marjorie is 86 and lives in Alnwick. She drew out £3,000 for a "sergeant" and gave it to a boy at the gate. An hour later she gave him £3,000 more. ## Alnwick|86|f|6000|loss',
    ));

  it('stands where only a further sum was refused', () =>
    read(
      'A Kendal man of 80 was asked for another £9,000 after the first £5,000 had gone, and refused. ## Kendal|80|m|5000|loss',
    ));

  it('does not hold what others gave afterwards', () =>
    read(
      'A pensioner in Frome was swindled of £2,600 by a man at the door. Neighbours have raised £900 for her. ## Frome|elderly|f|2600|loss',
      'The bank has refused to refund £8,200 that a Crediton man was tricked into sending. ## Crediton||m|8200|loss',
    ));
});

describe('victims told in few words', () => {
  it('are one after each place', () =>
    read(
      'Alnwick: widow, 78, £4,100 in two lots, to a courier. Rothbury: man of 84, £2,300; likewise. ## Alnwick|78|f|4100|loss;Rothbury|84|m|2300|loss',
      'Melksham, F, 81: £3,500, withdrawn and collected. Corsham, M, 77: as above but the sum asked was £6,000 and nothing was paid. ## Melksham|81|f|3500|loss;Corsham|77|m||no_loss',
    ));

  it('have the place of the case of which the sentence before tells', () =>
    read(
      'The first was in Knutsford on Tuesday. A 72-year-old man gave £1,650 and, an hour afterwards, another £840 to a youth. The second was in Wilmslow, where an 80-year-old woman handed over £900. ## Knutsford|72|m|2490|loss;Wilmslow|80|f|900|loss',
    ));

  it('are not named after the word that sets them apart', () =>
    read('Another resident, 82, from Oundle, lost £700. ## Oundle|82||700|loss'));

  it('are told by a letter', () =>
    read(
      'Cramlington, f, 79: £2,250 in cash to a courier. Ponteland, m, 83: hung up, nil lost. ## Cramlington|79|f|2250|loss;Ponteland|83|m||no_loss',
    ));
});

describe('sums dealt out', () => {
  it('are not multiplied where each of them is told', () =>
    read('A retired man of 72 from Selby sent the caller two transfers of £1,200 and £850. ## Selby|72|m|2050|loss'));
});

describe('who writes of himself', () => {
  it('is the victim of what he tells', () =>
    read(
      'I am 78, and I live in Oundle. A man rang me and said that he was from my bank. I was to move what I had. I sent £4,300 to the account that he gave me. I feel foolish, but I want others to know. ## Oundle|78||4300|loss',
    ));
});
