import { type Dice, diceOf } from './dice.ts';

/**
 * Wordings are written with choices, `{rang|phoned|was on to} [O]`: one of the alternatives is taken (they may be nested, and may be empty),
 * and a name in square brackets is filled from the slots. A choice that begins with an equals sign, `{=a puppy|a kitten}`, is a fact and no way of
 * speaking: whoever tells of the incident makes the same one.
 */
export type Slots = (name: string) => string | undefined;

/** Finds the brace that closes the one at `open`, and the bars of the same depth between. */
function closing(text: string, open: number): { end: number; bars: number[] } {
  const bars: number[] = [];
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') {
      depth--;
      if (depth === 0) return { end: i, bars };
    } else if (text[i] === '|' && depth === 1) bars.push(i);
  }
  throw new Error(`a wording has a choice that is not closed: ${text.slice(open, open + 60)}`);
}

function chosen(dice: Dice, text: string, facts: string): string {
  const open = text.indexOf('{');
  if (open < 0) return text;
  const { end, bars } = closing(text, open);
  const edges = [open, ...bars, end];
  const fact = text[open + 1] === '=';
  const which = (fact ? diceOf(`${facts}${text.slice(open, end)}`) : dice).int(0, bars.length);
  const inside = text.slice(edges[which]! + (fact && which === 0 ? 2 : 1), edges[which + 1]!);
  return text.slice(0, open) + chosen(dice, inside, facts) + chosen(dice, text.slice(end + 1), facts);
}

function filled(dice: Dice, text: string, slots: Slots, depth: number): string {
  return text.replaceAll(/\[([A-Za-z0-9]+)\]/g, (_whole, name: string) => {
    const value = slots(name);
    if (value === undefined) throw new Error(`no slot is called ${name} in: ${text.slice(0, 80)}`);
    return depth < 3 && (value.includes('{') || value.includes('[')) ? speak(dice, value, slots, depth + 1) : value;
  });
}

/** One of the many ways of saying a wording. Sentences begin with a capital; spaces and stops are tidied. */
export function speak(dice: Dice, wording: string, slots: Slots, depth = 0): string {
  return filled(dice, chosen(dice, wording, slots('facts') ?? ''), slots, depth);
}

export function tidied(text: string): string {
  return text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ([,.;:?!])/g, '$1')
    .replaceAll(/([,;:])[,;.]/g, '$1')
    .replaceAll(/([.?!])\.(?!\.)/g, '$1')
    .trim();
}

/** A capital after every stop, as a careful writer has it. Web pages and decimals are left alone (no space after their stop). */
export function capitalised(text: string): string {
  return text.replaceAll(
    /(^|[.?!]["')]? +|\n)([a-z])/g,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
