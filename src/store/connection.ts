import pg from 'pg';
import { CounterfoilError } from '#core/errors.ts';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;

/** bigint as a number while it is exact (sequences, counts); beyond 2^53 it stays a BigInt rather than become wrong. */
function exactInteger(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

/** How values come back, for our own connections only: the driver's global table is left alone. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return exactInteger;
    if (oid === NUMERIC) return Number;
    // A date has no time and no zone: as text it is the same day everywhere.
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types: TYPES, application_name: 'counterfoil' });
  // A server that stops tells idle and busy connections alike. Without a listener either would end the process; the query
  // that was under way fails by itself and is reported there.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/** Errors of the socket, of the pool, and PostgreSQL's classes 08 (connection), 28 (login), 3D (no such database), 53 and 57 (server). */
const LOST =
  /^(08...|28...|3D000|53300|57P0[1-5]|ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|EACCES|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH)$/;
/** PostgreSQL's "disk full". */
const DISK_FULL = '53100';
const LOST_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|The server does not support SSL)/;

/** Whether the database is away or cannot write: no fault of what was asked of it, which may be tried again. */
export const isAway = (error: unknown): boolean =>
  error instanceof CounterfoilError && (error.code === 'DATABASE_UNREACHABLE' || error.code === 'DISK_FULL');

/** An error of the connection as a sentence for people; any other error as it is. Never shows the address, which may hold a password. */
export function explainError(error: unknown, kind: 'embedded' | 'postgres'): unknown {
  if (!(error instanceof Error) || error instanceof CounterfoilError) return error;
  const first = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
  if (code === DISK_FULL) return new CounterfoilError('DISK_FULL');
  if (!LOST.test(code) && !LOST_MESSAGE.test(first.message)) return error;
  if (kind === 'embedded') {
    return new CounterfoilError(
      'DATABASE_UNREACHABLE',
      'The embedded database stopped while it was being used. Try again.',
    );
  }
  if (code.startsWith('28')) {
    return new CounterfoilError('DATABASE_UNREACHABLE', 'It refused the login: check the user and the password.');
  }
  if (code === '3D000') return new CounterfoilError('DATABASE_UNREACHABLE', 'The server has no database of that name.');
  const check = 'Check DATABASE_URL and that the server is running';
  return new CounterfoilError('DATABASE_UNREACHABLE', code ? `${check} (${code}).` : `${check}.`);
}
