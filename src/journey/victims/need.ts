import type { Assessment, Level } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';

export interface NeedRules {
  repeatPoints: number;
  vulnerableHigh: number;
  vulnerableMedium: number;
  lossPoints: number;
  lossFull: number;
  previousPoints: number;
  policeFrom: number;
}

/** How much a victim needs a call, with why, and who rings. Advice on an order: everybody on the list is rung. */
export interface Need {
  /** 0 to 100. */
  points: number;
  because: string[];
  service: 'police' | 'partner';
}

const RISK_WORDS: Record<Level, string> = {
  high: 'Likely to be hit again',
  medium: 'May be hit again',
  low: 'Not likely to be hit again',
};
/** Reasons shown of a risk: the heaviest say enough in a list. */
const REASONS_SHOWN = 2;

/** The need of the victim of a report (R3.6, R3.8, R3.9). Null where there is nobody to ring. */
export function needOf(report: FraudReport, assessment: Assessment, rules: NeedRules): Need | null {
  if (assessment.fraudType === 'not_fraud') return null;
  if (report.kind === 'information' || report.kind === 'cashpoint') return null;
  const { repeatRisk, vulnerability } = assessment;
  const because: string[] = [];
  let points = repeatRisk.probability * rules.repeatPoints;
  if (repeatRisk.level !== 'low') {
    const reasons = [...repeatRisk.reasons].sort((a, b) => b.points - a.points).slice(0, REASONS_SHOWN);
    because.push(`${RISK_WORDS[repeatRisk.level]}: ${reasons.map((r) => r.because).join(' ')}`);
  }
  if (vulnerability.level !== 'low') {
    points += vulnerability.level === 'high' ? rules.vulnerableHigh : rules.vulnerableMedium;
    const factors = vulnerability.factors.map((f) => f.replaceAll('_', ' ')).join(', ');
    const why = factors ? `: ${factors}.` : vulnerability.reasons[0] ? `: ${vulnerability.reasons[0].because}` : '.';
    because.push(`${vulnerability.level === 'high' ? 'Vulnerable' : 'May be vulnerable'}${why}`);
  }
  const loss = typeof report.lossGbp === 'number' ? report.lossGbp : 0;
  if (loss > 0) {
    points += Math.min(1, loss / rules.lossFull) * rules.lossPoints;
    because.push(`Lost £${loss.toLocaleString('en-GB')}.`);
  }
  if (report.victim?.previousFraud === true) {
    points += rules.previousPoints;
    because.push('A victim before.');
  }
  if (because.length === 0) because.push('Nothing in the report makes the need greater than for anybody.');
  const whole = Math.max(0, Math.min(100, Math.round(points)));
  return { points: whole, because, service: whole >= rules.policeFrom ? 'police' : 'partner' };
}
