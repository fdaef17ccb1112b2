import type { AggregateFacts } from './decide-aggregate.ts';
import type { IncidentFacts } from './decide-incidents.ts';
import type { Evidence, ReadDocument, Span } from './document.ts';
import { distinctPhones } from './find-phones.ts';

/** The first mention of each different text. */
export function distinct<T extends Span>(mentions: T[], raw: string): T[] {
  const seen = new Set<string>();
  return mentions.filter((m) => {
    const key = raw
      .slice(m.start, m.end)
      .toLowerCase()
      .replace(/\u2019/g, "'");
    return !seen.has(key) && seen.add(key);
  });
}

/** Step 5, assemble: values go out with a quote each, so that no value can be without one. */
export class Assembly {
  readonly evidence: Evidence[] = [];
  private readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  quote(field: string, span: Span): void {
    this.evidence.push({ field, quote: this.raw.slice(span.start, span.end), start: span.start, end: span.end });
  }

  list<T extends Span, V>(field: string, mentions: T[], value: (mention: T) => V): V[] {
    for (const [i, m] of mentions.entries()) this.quote(`${field}[${i}]`, m);
    return mentions.map(value);
  }

  phones(mentions: Parameters<typeof distinctPhones>[0]): string[] {
    const { numbers, evidence } = distinctPhones(mentions, this.raw);
    this.evidence.push(...evidence);
    return numbers;
  }

  private value<T>(field: string, fact: (Span & { value: T }) | null): T | null {
    if (!fact) return null;
    this.quote(field, fact);
    return fact.value;
  }

  incident(facts: IncidentFacts, n: number): ReadDocument['incidents'][number] {
    const at = `incidents[${n}]`;
    const outcome = this.value(`${at}.outcome`, facts.outcome) ?? 'unknown';
    return {
      place: this.value(`${at}.place`, facts.place),
      victimAge: this.value(`${at}.victimAge`, facts.age),
      victimAgeBand: this.value(`${at}.victimAgeBand`, facts.band),
      victimGender: this.value(`${at}.victimGender`, facts.gender),
      date: this.value(`${at}.date`, facts.date),
      lossGbp: this.value(`${at}.lossGbp`, facts.loss),
      attemptedGbp: this.value(`${at}.attemptedGbp`, facts.attempted),
      outcome,
    };
  }

  aggregate(facts: AggregateFacts): ReadDocument['aggregate'] {
    return {
      incidents: this.value('aggregate.incidents', facts.incidents),
      lossGbp: this.value('aggregate.lossGbp', facts.loss),
      period: this.value('aggregate.period', facts.period),
    };
  }
}
