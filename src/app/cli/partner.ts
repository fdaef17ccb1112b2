import { type Command, InvalidArgumentError } from 'commander';
import { audit } from '#store/audit.ts';
import { addPartnerToken, endPartnerToken, listPartnerTokens } from '#store/partner-tokens.ts';
import { hashOfToken, newToken } from '#web/tokens.ts';
import { operator } from './operator.ts';
import { DATA_OPTION, withStore } from './with-store.ts';

function partnerName(text: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._&-]{1,63}$/u.test(text))
    throw new InvalidArgumentError('A name has 2 to 64 letters, digits, spaces, dots, hyphens, underscores or &.');
  return text;
}

/** `counterfoil partner`: tokens of firms that screen calls and ask the checker. */
export function addPartnerCommand(program: Command): void {
  const partner = program
    .command('partner')
    .summary('make and end tokens of firms that screen calls')
    .description('Tokens with which a partner may ask whether a call is a fraud (docs/call-checking-api.md).');
  partner
    .command('add')
    .description('Make a token. It is printed once and kept only as a hash.')
    .argument('<name>', 'whose it is', partnerName)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil partner add "A telephone firm" > token.txt')
    .action(async (name: string, options: { data?: string }) => {
      const token = newToken();
      await withStore(
        options,
        (store) =>
          store.as('staff', async (tx) => {
            const recordId = await addPartnerToken(tx, name, hashOfToken(token));
            await audit(tx, [{ ...operator(), op: 'COLLECTION', recordType: 'partner_token', recordId }]);
          }),
        { mayBegin: true },
      );
      process.stdout.write(`${token}\n`);
      process.stderr.write('Hand it over safely: it cannot be shown again.\n');
    });
  partner
    .command('end')
    .description('End a token. It stops working within half a minute.')
    .argument('<name>')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil partner end "A telephone firm"')
    .action(async (name: string, options: { data?: string }) => {
      await withStore(options, (store) =>
        store.as('staff', async (tx) => {
          const recordId = await endPartnerToken(tx, name, new Date());
          const fieldsChanged = ['ended_at'];
          await audit(tx, [{ ...operator(), op: 'ALTERATION', recordType: 'partner_token', recordId, fieldsChanged }]);
        }),
      );
      process.stderr.write(`The token of ${name} is ended.\n`);
    });
  partner
    .command('list')
    .description('Show whose tokens there are, never the tokens.')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  counterfoil partner list')
    .action(async (options: { data?: string }) => {
      const all = await withStore(options, (store) => store.as('staff', listPartnerTokens));
      for (const p of all)
        process.stdout.write(`${p.name}\t${p.made_at.toISOString()}${p.ended_at ? '\tended' : ''}\n`);
    });
}
