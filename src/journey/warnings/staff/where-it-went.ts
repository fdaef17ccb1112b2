import { sql } from 'kysely';
import { audiencesFor } from '#catalogue/warning-texts/audiences.ts';
import type { WarningRecord } from '#journey/warnings/warning-records.ts';
import type { Tx } from '#store/store.ts';
import { tag } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { counted, plainWords } from '#web/plain-words.ts';

/** Every channel that carries a published warning, with what each has of its last step: those that follow by themselves and the one that does not. */
export async function whereItWent(tx: Tx, w: WarningRecord): Promise<Html | ''> {
  if (w.publishedVersion === null) return '';
  const step = w.steps.find((x) => x.step === 'published' || x.step === 'withdrawn');
  const { rows } = await sql<{ channel: string; state: string; n: number }>`
    SELECT channel, state, count(*)::int AS n FROM outgoing_message
    WHERE about = ${w.id} AND purpose = 'warning' AND queued_at >= ${step?.at ?? w.draftedAt}
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
  const withdrawn = w.status === 'WITHDRAWN';
  const sent = rows.map(
    (r) => html`<li>${plainWords(r.channel)}: ${plainWords(r.state).toLowerCase()}, ${counted(r.n, 'reader')}</li>`,
  );
  const last = withdrawn ? 'withdrawn' : w.corrections.length > 0 ? 'corrected' : 'published';
  return html`<section><h2 class="govuk-heading-s">Where it has gone</h2><ul class="cf-plainlist">
<li>${tag(plainWords(last), withdrawn ? 'grey' : 'green')} Web page, Atom and JSON feeds, CAP, GeoJSON, sheet and PDF: they say at once what stands.</li>
${sent.length > 0 ? sent : html`<li>E-mail and text: nobody who asked for warnings here has been sent this step yet.</li>`}
<li>${last === 'published' ? 'Bulk system: copy the text below into it.' : html`<strong>Bulk system: copy the text below into it again.</strong> It does not follow by itself.`}</li>
${audiencesFor(w.fraudType).length > 0 && !withdrawn ? html`<li>For: ${audiencesFor(w.fraudType).map((a) => html`<a class="govuk-link" href="/warnings/for/${a}">${plainWords(a).toLowerCase()}</a> `)}</li>` : ''}
</ul></section>`;
}
