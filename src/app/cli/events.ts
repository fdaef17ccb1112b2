import { type Command, InvalidArgumentError, Option } from 'commander';
import { STAGE_ORDER } from '#journey/order.ts';
import { audit } from '#store/audit.ts';
import { listParkedEvents, type ParkedEvent, tellParkedAgain, type WhichParked } from '#store/parked-events.ts';
import { counted } from '#web/plain-words.ts';
import { operator } from './operator.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

interface Options extends WhichParked {
  json?: boolean;
  data?: string;
}

export function addEventsCommand(program: Command): void {
  const events = program
    .command('events')
    .summary('see and send again what a stage could not handle')
    .description(
      'What happens to a report is told from stage to stage by events. An event that a stage fails on again and again is set aside, so that it does not hold up the others. These commands show such events and send them again once the cause is mended.',
    );
  which(events.command('parked').description('List the events that were set aside, oldest first.'))
    .option('--errors', 'show what the program said, which may quote a record')
    .addHelpText('after', '\nExample:\n  counterfoil events parked --stage linking')
    .action(async (options: Options & { errors?: boolean }) => {
      const parked = await withStore(options, (store) => store.as('staff', (tx) => listParkedEvents(tx, options)));
      if (options.json) for (const event of parked) process.stdout.write(`${JSON.stringify(shown(event, options))}\n`);
      else process.stdout.write(inWords(parked, options.errors));
    });
  which(events.command('resend').description('Send the events that were set aside again, to the end of the log.'))
    .addHelpText('after', '\nExample:\n  counterfoil events resend --event 1204')
    .action(async (options: Options) => {
      const told = await withStore(options, (store) =>
        store.as('worker', async (tx) => {
          const again = await tellParkedAgain(tx, options);
          await audit(tx, again.map(auditOf));
          return again;
        }),
      );
      if (options.json) process.stdout.write(`${JSON.stringify({ sentAgain: told.map((e) => e.seq) })}\n`);
      else if (told.length === 0) process.stdout.write(`${nothing(options)}, so nothing was sent again.\n`);
      else process.stdout.write(`Sent again: ${told.length}. The running service takes them in within seconds.\n`);
    });
}

function which(command: Command): Command {
  return command
    .addOption(new Option('--stage <name>', 'only those that this stage set aside').choices(STAGE_ORDER))
    .option('--event <number>', 'only this event', eventNumber)
    .option('--json', 'print for machines')
    .option(...DATA_OPTION)
    .hook('preAction', (_, called) => {
      called.setOptionValue('seq', called.getOptionValue('event'));
    });
}

const nothing = ({ seq, stage }: WhichParked): string =>
  `${seq === undefined ? 'Nothing' : `Event ${seq}`} was${seq === undefined ? '' : ' not'} set aside${stage ? ` by ${stage}` : ''}`;

function eventNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It is the number that "events parked" shows.');
  return Number(text);
}

function shown({ lastError, ...event }: ParkedEvent, { errors }: { errors?: boolean }): object {
  return errors ? { ...event, lastError } : event;
}

function inWords(parked: ParkedEvent[], errors: boolean | undefined): string {
  if (parked.length === 0) return 'Nothing was set aside: every event was handled.\n';
  const lines = parked.map(({ seq, stage, type, subject, tries, parkedAt, lastError }) => {
    const line = `${seq}  ${stage} could not handle ${type} about ${subject}: tried ${counted(tries, 'time')}, set aside ${parkedAt.toISOString()}`;
    return errors ? `${line}\n    ${lastError.replace(/\s+/g, ' ')}` : line;
  });
  return `${lines.join('\n')}\n`;
}

const auditOf = ({ stage, seq, subject }: ParkedEvent) => ({
  ...operator(),
  op: 'ALTERATION' as const,
  recordType: 'event',
  recordId: String(seq),
  subjectIds: [subject],
  reason: `sent again to ${stage}, which had set it aside`,
});
