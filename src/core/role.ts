/** What a member of staff is here to do. A person may hold several. Permission is by role on each page (web/page.ts). */
export const ROLES = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'analyst',
  'press',
  'supervisor',
  'auditor',
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  call_handler: 'Call handler',
  imu_assessor: 'IMU assessor',
  lcu_sergeant: 'LCU sergeant',
  sfcu_investigator: 'SFCU investigator',
  victim_service: 'Victim service',
  analyst: 'Analyst',
  press: 'Press office',
  supervisor: 'Supervisor',
  auditor: 'Auditor',
  partner: 'Partner',
};

export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** A named person who does something, in the roles they hold: what a rule needs to know of them. */
export interface ActingPerson {
  username: string;
  roles: readonly Role[];
}
