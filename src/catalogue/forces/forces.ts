import { CounterfoilError } from '#core/errors.ts';
import type { ForceConfig } from './force.ts';
import { HERTFORDSHIRE } from './hertfordshire.ts';
import { KENT } from './kent.ts';

/** The forces this copy knows. Another is another file and a line here; the first is the default. */
export const FORCES_CONFIGURED: readonly ForceConfig[] = [HERTFORDSHIRE, KENT];

/** The force of a code (`hertfordshire`) or of an ONS police force area code. Throws BAD_OPTION, naming those that there are. */
export function forceNamed(code: string, among: readonly ForceConfig[] = FORCES_CONFIGURED): ForceConfig {
  const wanted = code.trim().toLowerCase();
  const found = among.find((f) => f.code === wanted || f.pfaCode.toLowerCase() === wanted);
  if (found) return found;
  throw new CounterfoilError(
    'BAD_OPTION',
    `There is no force called "${code.slice(0, 40)}". Configured: ${among.map((f) => f.code).join(', ')}.`,
  );
}
