import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Check } from '#journey/checking/check.ts';
import { isEmpty, readCheck } from '#journey/checking/check-form.ts';
import { reportFromCheck } from '#journey/checking/check-report.ts';
import type { Answers } from '#journey/intake/form/answers.ts';
import { londonDay } from '#journey/intake/form/london-time.ts';
import { newSecret, readSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { keepDraft, openDraft } from './draft.ts';
import { addressOf } from './form-flow.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const COOKIE = 'report';

/**
 * A call that was checked becomes the beginning of a report, in one press. What the check knows is filled in and can be changed; the form goes
 * on with what it does not know, the emergency question first. A report that was being written keeps its answers and gains the story.
 */
export const fromCheckPages = (key: Buffer): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/report/from-check',
    allow: 'public',
    audit: 'none: nothing is on record until the report is sent',
    opens: (ctx) => readSecret(ctx.cookies.get(COOKIE)) || newSecret(),
    handler: async (ctx) => {
      const check = readCheck(ctx.form);
      if (isEmpty(check)) return { to: '/report' };
      const draft = await openDraft(ctx.tx, ctx.tracking, key);
      const found = draft && !draft.sent ? draft : null;
      const fresh = !found && readSecret(ctx.cookies.get(COOKIE)) !== '';
      const secret = fresh ? await anotherSecret(ctx.tx) : ctx.tracking;
      const begun = beginning(check, found?.answers ?? {}, ctx.now);
      await keepDraft(ctx.tx, secret, key, {
        answers: begun.answers,
        done: [...new Set([...(found?.done ?? []), ...begun.done])],
      });
      ctx.cookies.set(COOKIE, secret);
      return { to: found ? '/report/check' : addressOf({ key: 'now' }) };
    },
  }),
];

/** The secret in the browser belongs to a report that was sent or left too long: this one gets its own. */
async function anotherSecret(tx: Tx): Promise<string> {
  const secret = newSecret();
  await sql`SELECT set_config('counterfoil.tracking', ${secret}, true)`.execute(tx);
  return secret;
}

/** The answers that the check gives, and the questions that need not be put again. */
function beginning(check: Check, before: Answers, now: Date): { answers: Answers; done: string[] } {
  const { story, impersonated, askedFor } = reportFromCheck(check);
  const answers: Answers = { kind: 'suspicious_call', ...before, story: joined(before.story, story) };
  const done = ['story'];
  if (askedFor.length > 0) answers.askedFor = askedFor;
  if (impersonated.length > 0) {
    answers.impersonated = [...new Set([...(before.impersonated ?? []), ...impersonated])];
    done.push('said');
  }
  if (check.way === 'live') {
    answers.day = before.day ?? londonDay(now);
    done.push('when');
  }
  return { answers, done };
}

/** Pressed twice, the story is there once. */
const joined = (before: string | undefined, story: string): string =>
  !before ? story : before.includes(story) ? before : `${before}\n\n${story}`;
