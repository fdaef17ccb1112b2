/** The option every command with a database has. In a file of its own: to offer it a command need not load what speaks to the database. */
export const DATA_OPTION = [
  '--data <dir>',
  'folder of the embedded database, which is used unless DATABASE_URL is set (default: ./data)',
] as const;
