/**
 * Talk of strangers that is not ours: the Chit-Chat set of the BYU Perception, Control and Cognition Lab (MIT licence), which the Python package
 * chitchat-dataset 0.9.0 holds. It is not kept here, for it is what real people said to each other. To fit the models as they were fitted:
 * `pip download --no-deps chitchat-dataset==0.9.0`, unzip it, and name its file in COUNTERFOIL_CHITCHAT. The first half is learned from, as what
 * is no fraud; the second is only measured.
 */
import { readFileSync } from 'node:fs';
import type { GoldCall } from './figures.ts';

interface Message {
  text?: string;
  sender: string;
}

/** Shorter ones are greetings. */
const LEAST_TURNS = 10;

const read = (): GoldCall[] => {
  const file = process.env.COUNTERFOIL_CHITCHAT;
  if (!file) return [];
  const set = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { messages: Message[][] }>;
  return Object.entries(set)
    .map(([id, { messages }]): GoldCall => {
      const first = messages[0]?.[0]?.sender;
      const turns = messages.map((m) => ({
        speaker: m[0]?.sender === first ? 'caller' : 'callee',
        text: m.map(({ text }) => text ?? '').join(' '),
      }));
      return { id, label: 'genuine', class: 'genuine', turns: turns.filter((t) => t.text.trim() !== '') };
    })
    .filter((c) => c.turns.length >= LEAST_TURNS);
};

let known: GoldCall[] | undefined;
const all = (): GoldCall[] => {
  known ??= read();
  return known;
};

/** The half to learn from; none when the set is not here. */
export const chatToLearn = (): GoldCall[] => all().slice(0, Math.floor(all().length / 2));
/** The half to measure by. */
export const chatToMeasure = (): GoldCall[] => all().slice(Math.floor(all().length / 2));
