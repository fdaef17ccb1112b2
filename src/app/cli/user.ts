import { type Command, InvalidArgumentError } from 'commander';
import { FORCES_CONFIGURED } from '#catalogue/forces/forces.ts';
import { WEB } from '#catalogue/thresholds/web.ts';
import { CounterfoilError } from '#core/errors.ts';
import { isRole, ROLE_NAMES, ROLES, type Role } from '#core/role.ts';
import { audit } from '#store/audit.ts';
import { removeAllFactors } from '#store/staff-factors.ts';
import {
  accountId,
  addAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  setPartner,
  setPassword,
} from '#store/staff-register.ts';
import type { Tx } from '#store/store.ts';
import { hashPassword, objectionToPassword } from '#web/passwords.ts';
import { operator } from './operator.ts';
import { readPassword } from './secret-input.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

const PASSWORD_OPTION = [
  '--password-file <file>',
  'read the password from the first line of this file, - for standard input (otherwise it is asked for)',
] as const;

function roles(text: string, before: Role[] = []): Role[] {
  const words = text.split(',').map((w) => w.trim());
  const unknown = words.find((w) => !isRole(w));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`"${unknown}" is no role. The roles are: ${ROLES.join(', ')}.`);
  return [...new Set([...before, ...words.filter(isRole)])];
}

function username(text: string): string {
  const name = text.normalize('NFC');
  // Latin letters only: a Cyrillic "а" beside a Latin "a" would make two accounts that look like one.
  if (!/^[\p{Script=Latin}0-9][\p{Script=Latin}0-9._@-]{1,63}$/u.test(name)) {
    throw new InvalidArgumentError('A user name has 2 to 64 Latin letters, digits, dots, hyphens, underscores or @.');
  }
  return name;
}

export function addUserCommand(program: Command): void {
  const user = program
    .command('user')
    .summary('make and change staff accounts')
    .description('Staff accounts: who may sign in.');
  user.addHelpText('after', `\nRoles:\n${ROLES.map((r) => `  ${r.padEnd(18)} ${ROLE_NAMES[r]}`).join('\n')}`);
  addAdd(user);
  addPartner(user);
  addList(user);
  addChange(user, 'disable', 'Stop somebody from signing in, and end their sessions.', ['disabled_at'], (tx, name) =>
    disableAccount(tx, name, new Date()),
  );
  addChange(user, 'enable', 'Let somebody sign in again.', ['disabled_at'], enableAccount);
  addPassword(user);
  addChange(
    user,
    'reset-second-factor',
    'Take off somebody’s codes, recovery codes and passkeys, and end their sessions: when they have lost them.',
    ['totp', 'recovery_codes', 'passkey'],
    async (tx, name) => {
      const id = await accountId(tx, name);
      await removeAllFactors(tx, id, new Date());
      return id;
    },
    'has no second factor now, and has been signed out everywhere',
  );
}

interface AddOptions {
  name: string;
  role: Role[];
  partner?: string;
  passwordFile?: string;
  data?: string;
}

/** The bodies to which this copy's forces refer victims, by key. */
const partners = (): ReadonlyMap<string, string> =>
  new Map(FORCES_CONFIGURED.flatMap((f) => f.partners.map((p): [string, string] => [p.key, p.name])));

function partnerKey(text: string): string {
  if (partners().has(text)) return text;
  throw new InvalidArgumentError(
    `"${text.slice(0, 40)}" is no partner. The partners are: ${[...partners().keys()].join(', ')}.`,
  );
}

/** Asked before the password: nobody should type one for an account that cannot be made. @throws CounterfoilError BAD_OPTION */
function checkPartner({ role, partner }: AddOptions): void {
  const isPartner = role.includes('partner');
  if (isPartner && !partner)
    throw new CounterfoilError(
      'BAD_OPTION',
      `Somebody in the role partner sees only what is referred to the body they work for. Name it with --partner: ${[...partners().keys()].join(', ')}.`,
    );
  if (partner && !isPartner)
    throw new CounterfoilError(
      'BAD_OPTION',
      `--partner is for the role partner, and the roles given are: ${role.join(', ')}. Add --role partner, or leave --partner out.`,
    );
}

function addPartner(user: Command): void {
  user
    .command('partner')
    .description(
      'Say for which body somebody in the role partner works: they see what is referred to it, and nothing else.',
    )
    .argument('<username>')
    .argument('<key>', 'the body, as the force’s file names it', partnerKey)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil user partner b.reed herts_beacon')
    .action(async (name: string, key: string, options: { data?: string }) => {
      await withStore(options, (store) =>
        store.as('staff', (tx) => changeAudited(tx, ['partner'], setPartner(tx, name, key))),
      );
      process.stderr.write(`${name} works for ${partners().get(key)} now.\n`);
    });
}

function addAdd(user: Command): void {
  user
    .command('add')
    .description('Make an account.')
    .argument('<username>', 'what they sign in with', username)
    .requiredOption('--name <name>', 'the name that colleagues see')
    .requiredOption('--role <role>', 'a role; repeat it for several', roles)
    .option('--partner <key>', 'for the role partner: the body they work for, whose referrals they see', partnerKey)
    .option(...PASSWORD_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', addHelp)
    .action(async (name: string, options: AddOptions) => {
      checkPartner(options);
      const passwordHash = await askHash(name, options.passwordFile);
      await withStore(
        options,
        (store) =>
          store.as('staff', async (tx) => {
            const id = await addAccount(tx, {
              username: name,
              name: options.name,
              roles: options.role,
              passwordHash,
              ...(options.partner ? { partner: options.partner } : {}),
            });
            await audit(tx, [{ ...operator(), op: 'COLLECTION', recordType: 'staff_user', recordId: id }]);
          }),
        { mayBegin: true },
      );
      const body = options.partner ? ` They see what is referred to ${partners().get(options.partner)}.` : '';
      process.stderr.write(`${name} can sign in.${body}\n`);
    });
}

const addHelp = (): string => `
Examples:
  counterfoil user add a.marsh --name "DS A. Marsh" --role lcu_sergeant --role supervisor
  counterfoil user add b.reed --name "B. Reed" --role partner --partner herts_beacon

Partners:
${[...partners()].map(([key, name]) => `  ${key.padEnd(18)} ${name}`).join('\n')}`;

async function askHash(name: string, file: string | undefined): Promise<string> {
  const password = await readPassword(file);
  const objection = objectionToPassword(password, name, WEB.passwordCharacters.value);
  if (objection) throw new CounterfoilError('WEAK_PASSWORD', objection);
  return hashPassword(password, WEB.password.value);
}

function addList(user: Command): void {
  user
    .command('list')
    .description('Show every account.')
    .option('--json', 'one line of JSON an account')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil user list')
    .action(async (options: { json?: boolean; data?: string }) => {
      const accounts = await withStore(options, (store) => store.as('staff', listAccounts));
      for (const a of accounts) {
        const words = `${a.username}\t${a.name}\t${a.roles.join(', ')}${a.disabledAt ? '\tdisabled' : ''}`;
        process.stdout.write(`${options.json ? JSON.stringify(a) : words}\n`);
      }
      if (accounts.length === 0) process.stderr.write('There is no account yet. Make one with: counterfoil user add\n');
    });
}

function addChange(
  user: Command,
  verb: string,
  description: string,
  fieldsChanged: string[],
  change: (tx: Tx, username: string) => Promise<string>,
  done = `${verb}d`,
): void {
  user
    .command(verb)
    .description(description)
    .argument('<username>')
    .option(...DATA_OPTION)
    .addHelpText('after', `\nExample:\n  counterfoil user ${verb} a.marsh`)
    .action(async (name: string, options: { data?: string }) => {
      await withStore(options, (store) =>
        store.as('staff', (tx) => changeAudited(tx, fieldsChanged, change(tx, name))),
      );
      process.stderr.write(`${name}: ${done}.\n`);
    });
}

async function changeAudited(tx: Tx, fieldsChanged: string[], changing: Promise<string>): Promise<void> {
  const recordId = await changing;
  await audit(tx, [{ ...operator(), op: 'ALTERATION', recordType: 'staff_user', recordId, fieldsChanged }]);
}

function addPassword(user: Command): void {
  user
    .command('password')
    .description('Give somebody a new password, and end their sessions.')
    .argument('<username>')
    .option(...PASSWORD_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil user password a.marsh')
    .action(async (name: string, options: { passwordFile?: string; data?: string }) => {
      const hash = await askHash(name, options.passwordFile);
      await withStore(options, (store) =>
        store.as('staff', (tx) => changeAudited(tx, ['password_hash'], setPassword(tx, name, hash, new Date()))),
      );
      process.stderr.write(`${name} has a new password, and has been signed out everywhere.\n`);
    });
}
