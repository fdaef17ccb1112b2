import type { ForceConfig } from '#catalogue/forces/force.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { ACCEPTED } from '#journey/intake/files/kinds.ts';
import { refusalInWords } from '#journey/intake/files/refusal.ts';
import { addDraftFile, shownName, takeBackFile } from '#journey/intake/files/report-files.ts';
import { type TakenFile, vaultSink } from '#journey/intake/files/vault-sink.ts';
import type { Tx } from '#store/store.ts';
import type { Vault } from '#store/vault.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, fileInput } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor, type Reply } from '#web/page.ts';
import type { ReceivedFile } from '#web/uploads.ts';
import { fill } from '#web/words.ts';
import { type Draft, type DraftFile, idOf, keepDraft } from './draft.ts';
import { type Ctx, NOT_YET, secretOf, withDraft } from './form-flow.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const MOST = REPORT_FORM.files.value;
const MEGABYTES = REPORT_FORM.fileBytes.value / 1_048_576;
const PATH = '/report/files';

const wordsIn = (language: string) => wordingIn(language).reporting.files;
type Words = ReturnType<typeof wordsIn>;

const sizeInWords = (bytes: number, words: Words): string =>
  bytes >= 1_000_000
    ? fill(words.megabytes, { n: (bytes / 1_000_000).toFixed(1) })
    : fill(words.kilobytes, { n: Math.max(1, Math.round(bytes / 1000)) });
const fileInWords = (f: DraftFile, words: Words): string =>
  fill(words.file, {
    name: f.name || words.noName,
    kind: Object.hasOwn(words.kinds, f.kind) ? words.kinds[f.kind as keyof Words['kinds']] : f.kind,
    size: sizeInWords(f.bytes, words),
  });

/** The files for the list of answers, a line each. */
export const filesInWords = (files: readonly DraftFile[], language: string): string =>
  files.map((f) => fileInWords(f, wordsIn(language))).join('\n');

/** Pictures, letters and recordings of a report that is being written. */
export function filePages(key: Buffer, vault: Vault): Page<Tx, ForceConfig>[] {
  const about = { allow: 'public', audit: NOT_YET, opens: secretOf } as const;
  return [
    page({
      ...about,
      method: 'GET',
      path: PATH,
      handler: (ctx) => withDraft(ctx, key, async (draft) => filesView(ctx, draft, [])),
    }),
    page({
      ...about,
      method: 'POST',
      path: PATH,
      takesUploads: vaultSink(vault),
      handler: async (ctx) => {
        const taken = ctx.uploads().flatMap((u) => (u.outcome.ok ? [(u.outcome.value as TakenFile).id] : []));
        let kept: readonly string[] = [];
        try {
          return await withDraft(ctx, key, async (draft) => {
            const added = await addFiles(ctx, key, draft);
            kept = added.kept;
            if (ctx.form.has('done') && added.errors.length === 0) return { to: '/report/check' };
            if (added.errors.length > 0 || added.kept.length > 0) return filesView(ctx, draft, added.errors);
            return filesView(ctx, draft, [{ field: 'file', message: wordsIn(ctx.site.language).none }]);
          });
        } finally {
          // What belongs to no report must not lie about.
          for (const id of taken) if (!kept.includes(id)) await vault.remove(id);
        }
      },
    }),
    page({
      ...about,
      method: 'POST',
      path: '/report/files/take-back',
      handler: (ctx) =>
        withDraft(ctx, key, async (draft) => {
          const gone = (draft.files ?? []).find((f) => f.id === ctx.form.text('file'));
          if (!gone) return { to: PATH };
          await takeBackFile(ctx.tx, gone.id);
          draft.files = (draft.files ?? []).filter((f) => f !== gone);
          await keepDraft(ctx.tx, ctx.tracking, key, draft);
          await vault.remove(gone.id);
          return { to: PATH };
        }),
    }),
  ];
}

/** Writes down the files that were taken. Changes the draft. */
async function addFiles(ctx: Ctx, key: Buffer, draft: Draft): Promise<{ kept: string[]; errors: FieldError[] }> {
  const words = wordsIn(ctx.site.language);
  const kept: string[] = [];
  const errors: FieldError[] = [];
  const files = draft.files ?? [];
  for (const { name, outcome } of ctx.uploads()) {
    const shown = shownName(name);
    if (!outcome.ok) errors.push({ field: 'file', message: refusalOf(shown, outcome, words) });
    else if (files.length >= MOST) errors.push({ field: 'file', message: fill(words.tooMany, { most: MOST }) });
    else {
      const file = outcome.value as TakenFile;
      await addDraftFile(ctx.tx, idOf(ctx.tracking), file);
      files.push({ id: file.id, name: shown, kind: file.kind, bytes: file.bytes });
      kept.push(file.id);
    }
  }
  draft.files = files;
  if (kept.length > 0) await keepDraft(ctx.tx, ctx.tracking, key, draft);
  return { kept, errors };
}

function refusalOf(name: string, outcome: ReceivedFile['outcome'], words: Words): string {
  if (outcome.ok) return '';
  const why = refusalInWords(outcome.error, REPORT_FORM.fileBytes.value, words.why);
  return name ? fill(words.refusedNamed, { name: name.slice(0, 60), why }) : fill(words.refused, { why });
}

function filesView(ctx: Ctx, draft: Draft, errors: FieldError[]): Reply {
  const words = wordsIn(ctx.site.language);
  const files = draft.files ?? [];
  const message = errorOf(errors, 'file');
  return {
    title: words.title,
    section: '/report',
    status: errors.length > 0 ? 422 : 200,
    errors,
    before: backLink('/report/check'),
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
${
  files.length > 0
    ? html`<h2 class="govuk-heading-m">${words.added}</h2><ul class="govuk-list">${files.map(
        (
          f,
        ) => html`<li><form method="post" action="/report/files/take-back" class="cf-inline">${ctx.csrf()}<input type="hidden" name="file" value="${f.id}">
<span class="cf-wrap">${fileInWords(f, words)}</span> <button type="submit" class="cf-linkbutton">${words.takeBack}<span class="govuk-visually-hidden"> ${f.name}</span></button></form></li>`,
      )}</ul>`
    : null
}
${
  files.length < MOST
    ? html`<form method="post" action="${PATH}" enctype="multipart/form-data" novalidate>${ctx.csrf()}
${fileInput({
  name: 'file',
  label: words.choose,
  hint: fill(words.hint, { megabytes: MEGABYTES, most: MOST }),
  accept: ACCEPTED,
  several: true,
  ...(message ? { error: message } : {}),
})}
${button(words.add, { kind: 'secondary' })}
${button(words.done, { name: 'done', value: 'yes' })}
</form>`
    : html`<p class="govuk-body">${fill(words.full, { most: MOST })}</p>${button(words.done, { href: '/report/check' })}`
}`,
  };
}
