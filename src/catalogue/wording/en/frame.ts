/** What stands round every public page. */
export const frame = {
  service: 'Report and check fraud',
} as const;
