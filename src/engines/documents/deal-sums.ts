import type { IncidentFacts, Story } from './decide-incidents.ts';
import type { Sum } from './read-sums.ts';
import { startingIn } from './spans.ts';

/** Sentences within which the sums of those who were brought in are told. */
const SOON = 4;

/** "A woman of 76 in A and a man of 83 in B, who parted with £1,500 and £2,200 respectively": to each, in order, a sum. */
export function dealRespectively(story: Story, incidents: IncidentFacts[]): void {
  for (const s of story.sentences) {
    const at = /\b(?:respectively|in that order)\b/i.exec(s.text)?.index;
    if (at === undefined) continue;
    const sums = listBefore(story, startingIn(story.sums, { start: s.start, end: s.start + at }));
    const told = incidents.filter((i) => i.from.count === 1 && i.from.start < s.start + at);
    const here = told.filter((i) => i.from.sentence === s.index);
    const own =
      here.length > 0 ? here : told.filter((i) => s.index - i.from.sentence <= SOON && !i.loss && !i.attempted);
    if (sums.length < 2 || own.length !== sums.length) continue;
    const isTried = sums.some((x) => x.kind === 'attempted');
    for (const [n, i] of own.entries()) {
      const { amount: value, start, end } = sums[n]!;
      i.loss = isTried ? null : { value, start, end };
      i.attempted = isTried ? { value, start, end } : null;
      i.outcome = { value: isTried ? 'no_loss' : 'loss', start, end };
    }
  }
}

/** The sums of a list ("£1,500, £900 and £2,200"), from its last. */
function listBefore(story: Story, sums: Sum[]): Sum[] {
  let first = sums.length - 1;
  while (first > 0 && /^,?(?: and)? ?$/.test(story.text.slice(sums[first - 1]!.end, sums[first]!.start))) first--;
  return first < 0 ? [] : sums.slice(first);
}

/** "It ended six weeks later with £93,500 gone. A woman of 75 …": one victim, one sum that went; it is that victim's, wherever it is told. */
export function withOnlySum(story: Story, told: IncidentFacts[]): IncidentFacts[] {
  const [only] = told;
  if (!only || told.length > 1 || only.loss || only.attempted || only.outcome.value !== 'loss') return told;
  const gone = story.sums.filter((s) => s.kind === 'lost');
  const [sum] = gone;
  if (!sum || gone.some((s) => s.amount !== sum.amount)) return told;
  return [{ ...only, loss: { value: sum.amount, start: sum.start, end: sum.end } }];
}
