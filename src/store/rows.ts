import { CounterfoilError } from '#core/errors.ts';

/** Anything Kysely can run: a select, or an insert, update or delete with `returning`. */
interface Query<Row> {
  execute(): Promise<Row[]>;
}

/** The row a query must find exactly once. @throws CounterfoilError NO_SUCH_RECORD when there is none; Error when there are more. */
export async function one<Row>(query: Query<Row>): Promise<Row> {
  const row = await maybeOne(query);
  if (row === undefined) throw new CounterfoilError('NO_SUCH_RECORD');
  return row;
}

/** The row a query may find, at most once. */
export async function maybeOne<Row>(query: Query<Row>): Promise<Row | undefined> {
  const rows = await query.execute();
  if (rows.length > 1) throw new Error(`A query that may find one row found ${rows.length}.`);
  return rows[0];
}

/** All rows, none included. */
export function many<Row>(query: Query<Row>): Promise<Row[]> {
  return query.execute();
}
