import type { AskedFor, FraudType, HandedOverKind, Impersonated } from '#core/report.ts';
import type { Mark } from './kit.ts';

/** How one kind of fraud is told. $V names the person at first mention, $S $O $P later; $m money, $b bank, $t town. */
export interface Plot {
  open: string[];
  tale: string[];
  ask: string[];
  lost: string[];
  foiled: string[];
  now?: string[];
  marks: Partial<Record<Mark, number>>;
  impersonated: Impersonated[];
  askedFor: AskedFor[];
  handed: HandedOverKind[];
  loss: [number, number];
  old: number;
}
export type Plots = Partial<Record<FraudType, Plot[]>>;
