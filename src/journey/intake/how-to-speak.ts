import type { FraudReport } from '#core/report.ts';

/** How somebody asked to be spoken to, for whoever is about to ring: in writing alone, or with an interpreter. Empty where nothing was asked. */
export function howToSpeak({ victim, reporter }: FraudReport): string[] {
  const lines: string[] = [];
  if (victim?.contactBy === 'writing') lines.push('Do not ring the victim: they asked that we write.');
  else if (reporter?.contactBy === 'writing') lines.push('Do not ring whoever reported it: they asked that we write.');
  const language = typeof victim?.language === 'string' ? victim.language.trim() : '';
  if (language) lines.push(`The victim speaks ${language}: an interpreter is needed.`);
  return lines;
}
