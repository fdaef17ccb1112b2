import type { Role } from '#core/role.ts';
import type { StaffUser } from '#web/site.ts';

/** Who sees the waves and the picture. */
export const SEES_WAVES = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'press',
  'supervisor',
] as const;
/** The press office sees how many and where, never a report. */
export const OPENS_REPORTS = SEES_WAVES.filter((r) => r !== 'press');
export const opensReports = (user: StaffUser): boolean =>
  user.roles.some((r) => (OPENS_REPORTS as readonly Role[]).includes(r));
