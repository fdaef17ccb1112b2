/** What a member of staff may be. A person may hold several. Words of domain section 2 and the strategy. */
export const STAFF_ROLES = [
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
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How a role is shown to people. */
export const ROLE_NAMES: Record<StaffRole, string> = {
  call_handler: 'Call handler',
  imu_assessor: 'Assessor, Investigation Management Unit',
  lcu_sergeant: 'Detective sergeant, Local Crime Unit',
  sfcu_investigator: 'Investigator, Serious Fraud and Cyber Unit',
  victim_service: 'Victim service officer',
  analyst: 'Analyst',
  press: 'Press officer',
  supervisor: 'Supervisor',
  auditor: 'Auditor',
  partner: 'Partner agency',
};

/** Somebody who has signed in. */
export interface StaffMember {
  username: string;
  displayName: string;
  roles: StaffRole[];
}
