import type { Turn } from '#engines/calls/call.ts';
import type { TurnAnswer } from '#engines/calls/state.ts';

/** A labelled call. `caution_turn`: first turn with a recognised story; `warn_turn`: first with an ask or constraint no genuine caller makes. */
export interface GoldCall {
  id: string;
  label: 'scam' | 'genuine';
  class?: string;
  warn_turn?: number | null;
  caution_turn?: number | null;
  rules?: string[];
  turns: Turn[];
}

export type Predictions = Map<string, TurnAnswer[]>;

const round = (x: number, places = 3): number | null => (Number.isFinite(x) ? Number(x.toFixed(places)) : null);
const plain = (s: string): string => s.toLowerCase().replace(/\s+/g, ' ').trim();
const fold = (c: string): string => (/^(?:police|bank)_impersonation$/.test(c) ? 'police_or_bank' : c);
const share = (of: readonly GoldCall[], is: (g: GoldCall) => boolean): number | null =>
  round(of.filter(is).length / of.length);

/** Area under the ROC curve by counting pairs; ties count half. */
export function auroc(scams: number[], genuine: number[]): number {
  let wins = 0;
  for (const a of scams) for (const b of genuine) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (scams.length * genuine.length);
}

/** The figures of measures.md ("check-call"). An alarm is level `warn`; every prefix of a genuine call counts. */
export function figures(gold: readonly GoldCall[], predictions: Predictions) {
  const answers = (g: GoldCall): TurnAnswer[] => predictions.get(g.id)!;
  const last = (g: GoldCall): TurnAnswer => answers(g).at(-1)!;
  const first = (g: GoldCall): number => answers(g).find((t) => t.level === 'warn')?.i ?? Number.POSITIVE_INFINITY;
  const scams = gold.filter((g) => g.label === 'scam');
  const genuine = gold.filter((g) => g.label === 'genuine');
  const warned = (g: GoldCall): boolean => last(g).level === 'warn';
  const tp = scams.filter(warned).length;
  const fp = genuine.filter(warned).length;
  const dated = scams.filter((g) => typeof g.warn_turn === 'number');
  const ruled = scams.filter((g) => (g.rules?.length ?? 0) > 0);
  const classed = gold.filter((g) => g.class);
  const quotes = scams.flatMap((g) => last(g).quotes.map((q) => ({ g, q: plain(q) })));
  const heard = (g: GoldCall, q: string, callerOnly: boolean): boolean =>
    g.turns.some((t) => !(callerOnly && /^(?:callee|customer)$/.test(t.speaker ?? '')) && plain(t.text).includes(q));
  return {
    scams: scams.length,
    genuine: genuine.length,
    recall: round(tp / scams.length),
    precision: round(tp / (tp + fp)),
    f1: round((2 * tp) / (2 * tp + fp + scams.length - tp)),
    falseAlarmAtAnyTurn: round(genuine.filter((g) => first(g) < Number.POSITIVE_INFINITY).length / genuine.length, 4),
    auroc: round(
      auroc(
        scams.map((g) => last(g).p),
        genuine.map((g) => last(g).p),
      ),
    ),
    redByRightTurn: share(dated, (g) => first(g) <= g.warn_turn!),
    redWithinTwo: share(dated, (g) => first(g) <= g.warn_turn! + 2),
    redBeforeEvidence: share(dated, (g) => first(g) < (g.caution_turn ?? 0)),
    amberByStory: share(dated, (g) => answers(g).some((t) => t.level !== 'none' && t.i <= g.caution_turn! + 2)),
    ruleNamed: share(ruled, (g) => last(g).rules.some((r) => g.rules!.includes(r))),
    rulesExact: share(ruled, (g) => [...last(g).rules].sort().join() === [...new Set(g.rules)].sort().join()),
    quotesVerbatim: round(
      quotes.filter(({ g, q }) => heard(g, q, false) && q.split(' ').length >= 2).length / quotes.length,
    ),
    quotesFromCaller: round(quotes.filter(({ g, q }) => heard(g, q, true)).length / quotes.length),
    typeRight: share(classed, (g) => fold(g.class!) === fold(last(g).type)),
    brier: round(gold.reduce((sum, g) => sum + (last(g).p - (g.label === 'scam' ? 1 : 0)) ** 2, 0) / gold.length, 4),
    missed: scams.filter((g) => !warned(g)).map((g) => g.id),
    falseAlarms: genuine.filter((g) => first(g) < Number.POSITIVE_INFINITY).map((g) => g.id),
  };
}

/** Of calls given about p, how many were frauds: five bands. */
export function calibration(gold: readonly GoldCall[], predictions: Predictions): string[] {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const inBand = gold.filter((g) => {
      const { p } = predictions.get(g.id)!.at(-1)!;
      return p >= from && (p < from + 0.2 || (from === 0.8 && p <= 1));
    });
    const mean = inBand.reduce((sum, g) => sum + predictions.get(g.id)!.at(-1)!.p, 0) / inBand.length;
    const scams = inBand.filter((g) => g.label === 'scam').length;
    return `${from.toFixed(1)}-${(from + 0.2).toFixed(1)}: ${inBand.length} calls, mean p ${round(mean, 2)}, frauds ${round(scams / inBand.length, 2)}`;
  });
}
