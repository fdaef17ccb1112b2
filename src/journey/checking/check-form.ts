import { TICKS } from '#catalogue/checking/questions.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import type { Turn } from '#engines/calls/call.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import type { Check } from './check.ts';

/**
 * A check as a form carries it from page to page, because nothing of it is kept on the server: `way`, and `text`, `tick` or `turns`.
 * Another stage takes it over by the same fields (journey/intake/public/from-check.ts).
 */
export function readCheck(form: FormValues): Check {
  const way = form.choice('way', ['ticked', 'live']);
  if (way === 'ticked') return { way, ticks: TICKS.map((t) => t.key).filter((k) => form.all('tick').includes(k)) };
  if (way === 'live') return { way, turns: readTurns(form.text('turns')) };
  return { way: 'told', text: form.text('text').slice(0, CHECKING.textCharacters.value) };
}

export function checkFields(check: Check): Html {
  const field = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  if (check.way === 'ticked') return html`${field('way', 'ticked')}${check.ticks.map((t) => field('tick', t))}`;
  if (check.way === 'live') return html`${field('way', 'live')}${field('turns', writeTurns(check.turns))}`;
  return html`${field('way', 'told')}${field('text', check.text)}`;
}

export const isEmpty = (check: Check): boolean =>
  check.way === 'told' ? check.text === '' : check.way === 'live' ? check.turns.length === 0 : check.ticks.length === 0;

const writeTurns = (turns: readonly Turn[]): string =>
  JSON.stringify(turns.map((t) => [t.speaker === 'callee' ? 'y' : 't', t.text]));

/** What was heard so far, as `writeTurns` wrote it; whatever is not that is left out. */
export function readTurns(written: string): Turn[] {
  let rows: unknown;
  try {
    rows = JSON.parse(written || '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  return rows
    .filter((r): r is [string, string] => Array.isArray(r) && typeof r[0] === 'string' && typeof r[1] === 'string')
    .slice(0, CHECKING.turns.value)
    .map(([who, text]) => ({
      speaker: who === 'y' ? 'callee' : 'caller',
      text: text.slice(0, CHECKING.turnCharacters.value),
    }));
}

/** Whether another turn fits: what was heard travels in the form each time, and a form has its limit. */
export function isFull(turns: readonly Turn[]): boolean {
  const characters = turns.reduce((sum, t) => sum + t.text.length, 0);
  return (
    turns.length >= CHECKING.turns.value || characters >= CHECKING.textCharacters.value - CHECKING.turnCharacters.value
  );
}
