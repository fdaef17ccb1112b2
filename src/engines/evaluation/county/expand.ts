/**
 * A very small grammar: `[this|that]` is a choice (choices do not nest), `{slot}` is filled in, and `<lives>` is a verb in the third
 * person that is brought into line with whoever tells: "I live", "we live". Linear in the template.
 */
import type { Rng } from './random.ts';

export type Slots = Readonly<Record<string, string | (() => string)>>;

const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  is: ['am', 'are'],
  was: ['was', 'were'],
  has: ['have', 'have'],
  does: ['do', 'do'],
};

/** "lives" for she, "live" for I and we. */
function verbFor(subject: string, verb: string): string {
  if (subject !== 'I' && subject !== 'we') return verb;
  const known = IRREGULAR[verb];
  if (known) return known[subject === 'I' ? 0 : 1];
  return verb.replace(/(?:(ss|sh|ch|x|o)e)?s$/, '$1');
}

/** Fills a template. Throws for a slot that is not there: a hole in a narrative would only be found by a reader. */
export function expand(rng: Rng, template: string, slots: Slots): string {
  const chosen = template.replace(/\[([^[\]]*)\]/g, (_, choices: string) => rng.pick(choices.split('|')));
  const agreed = chosen.replace(/<(\w+)>/g, (_, verb: string) => verbFor(String(slots.subject), verb));
  const filled = fill(fill(agreed, slots), slots);
  const tidy = filled
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .trim();
  return tidy.replace(/(^|[.!?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Twice over, because what fills one slot may hold another: an organisation called "{bank} security". */
function fill(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined)
      throw new RangeError(`The word stock uses the slot {${name}}, which this sentence does not have.`);
    return typeof value === 'function' ? value() : value;
  });
}
