import type { Role } from '#core/role.ts';
import { isUnit, unitsOf } from '#journey/allocation/second-step.ts';
import { CARE_KEYS } from '#journey/victims/care-kinds.ts';
import { CARES, SEES_CARE } from '#journey/victims/who-cares.ts';
import type { RecordKind } from '#web/record-form.ts';
import type { StaffUser } from '#web/site.ts';

/** Who may read a case: whoever may read the report. */
export const SEES_CASE = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'analyst',
  'supervisor',
] as const;
/** Who works on a case. */
export const WORKS_ON_CASE = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'supervisor'] as const;
/** Who speaks with victims, and writes down what was said. */
export const LOGS_CONTACT = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;
/** Who decides how long a record is kept. */
export const REVIEWS_RETENTION = ['supervisor'] as const;
/** Who may see other reports: a call handler and a victim's carer see the one before them. */
export const SEES_OTHER_REPORTS = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'supervisor',
] as const;

/** With whom a report is: the route that was decided, and the account of the officer who has it. */
export interface HeldBy {
  decided: string | null;
  officer_username: string | null;
}

/** Whether this person may say how a case ended: one that no unit has, one of their own unit, or one that was given to them. */
export const mayEndCase = (user: Pick<StaffUser, 'roles' | 'username'>, held: HeldBy | undefined): boolean =>
  !isUnit(held?.decided ?? null) ||
  unitsOf(user).some((u) => u === held?.decided) ||
  held?.officer_username === user.username;

export const holdsOne = (user: Pick<StaffUser, 'roles'>, roles: readonly Role[]): boolean =>
  user.roles.some((r) => roles.includes(r));

/** Whether this person may add and change records of a kind. */
export function mayKeep(user: Pick<StaffUser, 'roles'>, kind: RecordKind): boolean {
  if (CARE_KEYS.includes(kind.key)) return holdsOne(user, CARES);
  return holdsOne(user, kind.key === 'contact' ? LOGS_CONTACT : WORKS_ON_CASE);
}

/** Whether this person may read records of a kind: what is written about somebody's needs is for those who care for them. */
export const maySee = (user: Pick<StaffUser, 'roles'>, kind: string): boolean =>
  !CARE_KEYS.includes(kind) || holdsOne(user, SEES_CARE);
