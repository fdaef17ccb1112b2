import { sql } from 'kysely';
import type { Role } from '#core/role.ts';
import type { Tx } from '#store/store.ts';
import type { Unit } from './second-step.ts';

/** An officer who can be chosen, with how many reports of this service they have now. */
export interface Officer {
  name: string;
  reports: number;
}

const OF_UNIT: Record<Unit, Role> = { LCU: 'lcu_sergeant', SFCU: 'sfcu_investigator' };

/** Officers whom a unit has given reports to, and the people of its role who sign in here, by name. */
export async function officersOf(tx: Tx, unit: Unit): Promise<Officer[]> {
  const { rows } = await sql<{ name: string; reports: number }>`
    SELECT name, max(reports) AS reports FROM (
      SELECT s.officer AS name, count(*)::integer AS reports FROM report_standing s
        WHERE s.officer IS NOT NULL AND s.decided = ${unit} GROUP BY s.officer
      UNION ALL
      SELECT u.display_name, 0 FROM staff_user u WHERE u.disabled_at IS NULL AND ${OF_UNIT[unit]} = ANY (u.roles)
    ) known GROUP BY name ORDER BY name LIMIT 200`.execute(tx);
  return rows.map((r) => ({ name: r.name, reports: Number(r.reports) }));
}
