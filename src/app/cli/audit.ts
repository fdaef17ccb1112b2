import { type Command, InvalidArgumentError } from 'commander';
import { CounterfoilError } from '#core/errors.ts';
import { type AuditAnchor, auditAnchor, verifyAudit } from '#store/audit-verify.ts';
import { counted } from '#web/plain-words.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

function parseAnchor(text: string): AuditAnchor {
  const m = /^([0-9a-f]{64}):(\d{1,15})$/i.exec(text.trim());
  if (!m) throw new InvalidArgumentError('An anchor is HASH:SEQ, as "counterfoil audit anchor" prints it.');
  return { hash: m[1]!.toLowerCase(), seq: Number(m[2]) };
}

const written = ({ hash, seq }: AuditAnchor): string => `${hash}:${seq}`;

export function addAuditCommand(program: Command): void {
  const audit = program
    .command('audit')
    .summary('prove that the audit trail is whole')
    .description('The audit trail: who did what to which record.');
  addVerify(audit);
  audit
    .command('anchor')
    .description(
      'Print where the trail ends now. Keep it away from the database: audit verify --anchor proves later that nothing before it changed.',
    )
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil audit anchor >> anchors.txt')
    .action(async (options: { data?: string }) => {
      const anchor = await withStore(options, auditAnchor);
      process.stdout.write(`${written(anchor)}\n`);
    });
  addList(audit);
}

function addVerify(audit: Command): void {
  audit
    .command('verify')
    .description('Prove that the trail has not been altered or cut, or name the first entry that was (exit code 1).')
    .option('--anchor <hash:seq>', 'the end of the trail as it was printed earlier', parseAnchor)
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil audit verify --anchor "$(tail -1 anchors.txt)"')
    .action(async (options: { anchor?: AuditAnchor; json?: boolean; data?: string }) => {
      const verdict = await withStore(options, (store) =>
        verifyAudit(store, options.anchor ? { anchor: options.anchor } : {}),
      );
      if (options.json) process.stdout.write(`${JSON.stringify(verdict)}\n`);
      else if (verdict.problem)
        process.stdout.write(`BROKEN at entry ${verdict.problem.seq}. ${verdict.problem.because}\n`);
      else
        process.stdout.write(
          `The audit trail is whole: ${counted(verdict.entries, 'entry', 'entries')}, ending with ${written(verdict.anchor)}\n`,
        );
      if (verdict.problem) process.exitCode = 1;
    });
}

function addList(audit: Command): void {
  audit
    .command('list')
    .description('Show the entries about one record, oldest first.')
    .requiredOption('--record <id>', 'id of the record, or reference of the report')
    .option('--json', 'one line of JSON an entry')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil audit list --record CF-0000042')
    .action(async (options: { record: string; json?: boolean; data?: string }) => {
      const entries = await withStore(options, (store) =>
        store.as('staff', async (tx) => {
          const report = await tx
            .selectFrom('report')
            .select('id')
            .where('reference', '=', options.record)
            .executeTakeFirst();
          return tx
            .selectFrom('audit_log')
            .select([
              'seq',
              'at',
              'actor',
              'actor_role',
              'op',
              'record_type',
              'record_id',
              'fields_changed',
              'reason',
              'channel',
            ])
            .where('record_id', '=', report?.id ?? options.record)
            .orderBy('seq')
            .execute();
        }),
      );
      if (entries.length === 0) throw new CounterfoilError('NO_SUCH_RECORD', 'The trail has no entry about it.');
      for (const e of entries) {
        const words = `${e.seq}  ${e.at.toISOString()}  ${e.actor} (${e.actor_role})  ${e.op}  ${e.record_type}`;
        const more = [e.fields_changed.join(', '), e.reason].filter(Boolean).join('; ');
        process.stdout.write(options.json ? `${JSON.stringify(e)}\n` : `${words}${more ? `  ${more}` : ''}\n`);
      }
    });
}
