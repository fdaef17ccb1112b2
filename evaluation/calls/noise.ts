import type { GoldCall } from './figures.ts';

/** Copies of calls as other systems would hand them over. Deterministic: the same calls give the same copies. */
export const NOISE: Record<string, (call: GoldCall) => GoldCall> = {
  'no punctuation, lower case': (c) => withText(c, bare),
  'no labels': (c) => ({ ...c, turns: c.turns.map(({ text }) => ({ text })) }),
  'labels swapped': (c) => ({
    ...c,
    turns: c.turns.map(({ speaker, text }) => ({ speaker: speaker === 'caller' ? 'callee' : 'caller', text })),
  }),
  'speech recognition': (c) => withText(c, (text, seed) => misheard(bare(text), seed)),
  'speech recognition, no labels': (c) => ({
    ...c,
    turns: c.turns.map(({ text }, i) => ({ text: misheard(bare(text), seedOf(c.id) + i) })),
  }),
};

const withText = (call: GoldCall, change: (text: string, seed: number) => string): GoldCall => ({
  ...call,
  turns: call.turns.map((t, i) => ({ ...t, text: change(t.text, seedOf(call.id) + i) })),
});

const seedOf = (id: string): number => [...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 65_521, 7);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}£' ]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

const HEARD_AS: Record<string, string> = {
  withdraw: 'with draw',
  courier: 'carrier',
  pin: 'pen',
  branch: 'ranch',
  cloned: 'clothed',
  detective: 'defective',
  cashier: 'cash ear',
  counterfeit: 'counter fit',
  envelope: 'on the lobe',
  "you're": 'your',
  "they're": 'there',
  account: 'a count',
  "don't": 'dont',
};

/** Every third hearable word misheard, one word in sixteen lost, hesitations put in. */
function misheard(text: string, seed: number): string {
  let n = seed;
  const next = (): number => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
    return n / 2_147_483_648;
  };
  return text
    .split(' ')
    .flatMap((w) => {
      const r = next();
      if (r < 1 / 16) return [];
      if (HEARD_AS[w] && r < 0.4) return [HEARD_AS[w]];
      return r > 0.94 ? ['um', w] : [w];
    })
    .join(' ');
}
