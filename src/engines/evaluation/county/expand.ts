/** A very small grammar: `[this|that]` is a choice, `{slot}` is filled in. Choices do not nest. Linear in the template. */
import type { Rng } from './random.ts';

export type Slots = Readonly<Record<string, string | (() => string)>>;

/** Fills a template. Throws for a slot that is not there: a hole in a narrative would only be found by a reader. */
export function expand(rng: Rng, template: string, slots: Slots): string {
  const chosen = template.replace(/\[([^[\]]*)\]/g, (_, choices: string) => rng.pick(choices.split('|')));
  const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new RangeError(`The word stock uses the slot {${name}}, which this sentence does not have.`);
    return typeof value === 'function' ? value() : value;
  });
  const tidy = filled.replace(/ {2,}/g, ' ').replace(/ ([,.;])/g, '$1').trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
