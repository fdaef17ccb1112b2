/** The pages and feeds of warnings. */
export const warnings = {
  title: 'Fraud warnings',
} as const;
