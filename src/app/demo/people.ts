import { randomBytes } from 'node:crypto';
import type { Role } from '#core/role.ts';
import { addAccount } from '#store/staff-register.ts';
import type { Store } from '#store/store.ts';
import { hashPassword } from '#web/passwords.ts';
import type { PasswordCost } from '#web/site.ts';

export interface DemoPerson {
  username: string;
  name: string;
  role: Role;
}

/** Made-up people, one a role. They exist only in the demo's own data. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { username: 'call.handler', name: 'Demo Call Handler', role: 'call_handler' },
  { username: 'assessor', name: 'Demo Assessor', role: 'imu_assessor' },
  { username: 'sergeant', name: 'Demo Sergeant', role: 'lcu_sergeant' },
  { username: 'investigator', name: 'Demo Investigator', role: 'sfcu_investigator' },
  { username: 'victim.care', name: 'Demo Victim Care', role: 'victim_service' },
  { username: 'analyst', name: 'Demo Analyst', role: 'analyst' },
  { username: 'press', name: 'Demo Press Officer', role: 'press' },
  { username: 'supervisor', name: 'Demo Supervisor', role: 'supervisor' },
  { username: 'auditor', name: 'Demo Auditor', role: 'auditor' },
  { username: 'partner', name: 'Demo Partner', role: 'partner' },
];

/** Makes them with one password, drawn anew for each demo and returned so that it can be shown. `partner`: key of the body that the demo's partner works for. */
export async function addDemoPeople(store: Store, cost: PasswordCost, partner: string | undefined): Promise<string> {
  const password = randomBytes(9).toString('base64url');
  const hash = await hashPassword(password, cost);
  await store.as('staff', async (tx) => {
    for (const { username, name, role } of DEMO_PEOPLE) {
      const works = role === 'partner' && partner ? { partner } : {};
      const id = await addAccount(tx, { username, name, roles: [role], passwordHash: hash, ...works });
      // A demonstration is to be walked into: its accounts need nothing beside the printed password.
      await tx.updateTable('staff_user').set({ second_factor_waived: true }).where('id', '=', id).execute();
    }
  });
  return password;
}
