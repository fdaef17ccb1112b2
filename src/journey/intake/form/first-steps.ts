import { FIRST_STEPS, type FirstStep } from '#catalogue/advice/after-report.ts';
import { GENERAL_ADVICE } from '#catalogue/advice/general-advice.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import type { HandedOverKind } from '#core/report.ts';
import { type Answers, hasVictim } from './answers.ts';

const MOST = 5;

/** The answers that advice depends on: all that is kept of them once the report is sent. */
export type Outline = Pick<Answers, 'urgency' | 'kind' | 'fraudType' | 'handedOver' | 'bankTold'>;

export const outlineOf = ({ urgency, kind, fraudType, handedOver, bankTold }: Answers): Outline =>
  Object.fromEntries(
    Object.entries({ urgency, kind, fraudType, handedOver, bankTold }).filter(([, v]) => v !== undefined),
  );

/** What to do first, most urgent first, and the advice of the kind of fraud that has not been said with it. */
export function adviceFor(outline: Outline): { first: string[]; more: readonly string[] } {
  if (!hasVictim(outline)) return { first: [], more: [] };
  const type = FRAUD_TYPE_DEFINITIONS.find((t) => t.id === outline.fraudType);
  const asks = type?.asks ?? ['number'];
  const first = FIRST_STEPS.filter((step) => fits(step, outline, asks)).slice(0, MOST);
  return { first: first.map((s) => s.words), more: type?.advice ?? GENERAL_ADVICE };
}

const UNSAID: readonly HandedOverKind[] = ['transfer'];

function fits(
  { when }: FirstStep,
  { urgency, kind, handedOver = [], bankTold }: Outline,
  asks: readonly string[],
): boolean {
  if (when.bankDoesNotKnow && bankTold === 'yes') return false;
  // Who lost something and does not say what is told to ring the bank: it may have been that.
  const went = handedOver.length > 0 ? handedOver : UNSAID;
  const lost = kind === 'loss' && (when.lost?.some((thing) => went.includes(thing)) ?? false);
  return (
    lost ||
    (when.coming === true && (urgency === 'coming' || urgency === 'now')) ||
    (when.gone === true && urgency === 'recent') ||
    (when.rang === true && asks.includes('number')) ||
    (when.came === true && asks.includes('collector') && kind === 'loss') ||
    (when.online === true && asks.includes('contact'))
  );
}
