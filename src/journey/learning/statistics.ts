import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';
import type { Withheld } from './protect.ts';

/** One published figure. `month` is YYYY-MM; a null district or type means all of them. */
export interface Figure {
  month: string;
  district: string | null;
  type: string | null;
  shown: number | null;
  withheld: Withheld | null;
}

/** Everything that was ever published, by month, district and type: what the database lets the public process have, and no more. */
export async function publishedFigures(tx: Tx): Promise<Figure[]> {
  const found = await sql<{
    month: string;
    district: string | null;
    fraud_type: string | null;
    shown: number | null;
    withheld: Withheld | null;
  }>`SELECT month, district, fraud_type, shown, withheld FROM public_statistics()`.execute(tx);
  return found.rows.map(({ fraud_type, ...row }) => ({ ...row, type: fraud_type }));
}
