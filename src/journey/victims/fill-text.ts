import type { VictimText } from '#catalogue/victims/letters.ts';

/** What a letter or script is filled in with; what is not known is left out. */
export interface TextFacts {
  name?: string | undefined;
  reference: string;
  received: string;
  force: string;
  officer?: string | undefined;
  phone: string;
  emergency: string;
  support?: string | undefined;
  /** Whether the support service has been asked to ring them. */
  supportRings: string;
  nextContact?: string | undefined;
  measures?: string | undefined;
  reason?: string | undefined;
}

/** What stands where something is to be written by hand. */
export const TO_WRITE = '…………';

/** A letter or script with its braces filled in: its paragraphs, and what is left to be written by hand. */
export function fillText(text: VictimText, facts: TextFacts): { paragraphs: string[]; missing: string[] } {
  const known = new Map(
    Object.entries(facts).filter((e): e is [string, string] => typeof e[1] === 'string' && e[1] !== ''),
  );
  const missing = new Set<string>();
  const paragraphs = text.paragraphs.map((p) =>
    p.replace(/\{(\w{1,20})\}/g, (_, name: string) => {
      const value = known.get(name);
      if (value === undefined) missing.add(name);
      return value ?? TO_WRITE;
    }),
  );
  return { paragraphs, missing: [...missing] };
}
