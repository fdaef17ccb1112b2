import { WARNING_TEXTS } from './texts.ts';

/** "courier" → "Courier fraud": as a heading or a cell of a table says it. A code nobody knows is said as it is. */
export function shortNameOf(fraudType: string): string {
  if (fraudType === 'not_fraud') return 'Not fraud';
  const known = Object.entries(WARNING_TEXTS).find(([type]) => type === fraudType)?.[1].name;
  const name = known ?? fraudType.replaceAll('_', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
