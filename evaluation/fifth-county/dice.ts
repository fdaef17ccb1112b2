/** Chance by seed: the same name gives the same throws on every machine. */
export interface Dice {
  next(): number;
  int(low: number, high: number): number;
  yes(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], n: number): T[];
  weighted<T extends string>(weights: Record<T, number>): T;
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export function diceOf(name: string): Dice {
  let a = hash(name);
  let b = hash(`${name}~`);
  const next = (): number => {
    a = (a + 0x9e3779b9) >>> 0;
    let t = a ^ b;
    t = Math.imul(t ^ (t >>> 16), 0x85ebca6b);
    t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
    b = (b + (t | 1)) >>> 0;
    return ((t ^ (t >>> 16)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return {
    next,
    int,
    pick,
    yes: (p) => next() < p,
    some: (list, n) => {
      const left = [...list];
      const out = [];
      while (out.length < n && left.length > 0) out.push(left.splice(Math.floor(next() * left.length), 1)[0]!);
      return out;
    },
    weighted: (weights) => {
      const entries = Object.entries(weights) as [never, number][];
      let at = next() * entries.reduce((sum, [, w]) => sum + w, 0);
      for (const [key, w] of entries) {
        at -= w;
        if (at < 0) return key;
      }
      return entries[0]![0];
    },
  };
}

/** Says a wording: `{this|that|}` is a choice and may be nested, `$name` is a slot. */
export function say(dice: Dice, wording: string, slots: (name: string) => string): string {
  let text = wording;
  for (let depth = 0; depth < 12 && text.includes('{'); depth++)
    text = text.replace(/\{([^{}]*)\}/g, (_all, inner: string) => dice.pick(inner.split('|')));
  return text.replace(/\$([A-Za-z]+)/g, (_all, name: string) => slots(name));
}
