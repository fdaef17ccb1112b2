import { CounterfoilError } from '#core/errors.ts';

/** PostgreSQL's "insufficient privilege" as a sentence, where a command is for the owner of the database. */
export async function ownersOnly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') {
      throw new CounterfoilError('NOT_ALLOWED', 'Run it with the login that owns the database (docs/running.md).');
    }
    throw error;
  }
}
