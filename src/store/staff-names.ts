import { sql } from 'kysely';

/** The name of whoever a column names by their username, as others know them; the username where no account has it (`engine`, say). As staff. */
export const nameOfStaff = (column: string) =>
  sql<
    string | null
  >`coalesce((SELECT n.display_name FROM staff_user n WHERE n.username = ${sql.ref(column)}), ${sql.ref(column)})`;
