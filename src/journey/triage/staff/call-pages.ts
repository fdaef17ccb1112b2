import { randomUUID } from 'node:crypto';
import { KINDS, VERDICTS } from '#catalogue/checking/answers.ts';
import { GRADES, PAID_FROM_AFAR, QUICK, SAY_AFTER, SAY_AFTER_FROM_AFAR, SAY_NOW } from '#catalogue/checking/desk.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { canBeRungBack, normalisePhone, saysWithheld } from '#core/phone.ts';
import type { ReporterRole } from '#core/report.ts';
import type { Role } from '#core/role.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { ageOf, type CallDesk, type CallNotes, callDesk, readNotes, reportOfCall } from '#journey/triage/call-desk.ts';
import type { NoteBox, SpokenNumber } from '#journey/triage/call-note.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, radios, select, textarea } from '#web/components/forms.ts';
import { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const PATH = '/staff/call';

export const TAKES_CALLS: readonly Role[] = ['call_handler', 'supervisor'];

/** A call is taken: what is typed is read as it is typed, and becomes a report with one press. Until then nothing is kept. */
export const callPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: PATH,
    allow: TAKES_CALLS,
    audit: 'none: nothing is on record until the report is sent',
    handler: (ctx) => screen(readNotes(new FormValues({})), ctx, []),
  }),
  page({
    method: 'POST',
    path: PATH,
    allow: TAKES_CALLS,
    limit: 'typing',
    audit: 'none: nothing is on record until the report is sent',
    handler: (ctx) => screen(readNotes(ctx.form), ctx, []),
  }),
  page({
    method: 'POST',
    path: `${PATH}/report`,
    allow: TAKES_CALLS,
    audit: 'none: recordReports writes the collection itself, in this transaction',
    handler: async (ctx) => {
      const notes = readNotes(ctx.form);
      if (notes.text === '')
        return screen(notes, ctx, [{ field: 'text', message: 'Write what whoever rings you says' }]);
      if (notes.role === null) return screen(notes, ctx, [{ field: 'role', message: 'Choose who rings us' }]);
      if (notes.age !== '' && ageOf(notes) === null)
        return screen(notes, ctx, [{ field: 'age', message: 'Write the age in years, like 83, or leave it empty' }]);
      const numbers = wrongNumbers(notes);
      if (numbers.length > 0) return screen(notes, ctx, numbers);
      const adapted = adaptReport(reportOfCall({ ...notes, call: notes.call || randomUUID() }, ctx.now));
      if (!adapted.ok) return screen(notes, ctx, adapted.error.map(mended));
      const by = { actor: ctx.user.username, actorRole: ctx.user.roles.join('+'), channel: 'telephone' };
      const [made] = await recordReports(ctx.tx, [adapted.value], by);
      return { to: `${PATH}/sent?report=${made!.id}` };
    },
  }),
  page({
    method: 'GET',
    path: `${PATH}/sent`,
    allow: TAKES_CALLS,
    audit: 'none: it leads to a page that is audited',
    // A step of its own, because the trail's lock ends the transaction before.
    handler: async (ctx) => {
      const id = ctx.query.text('report');
      if (!/^[0-9a-f-]{36}$/.test(id)) return { to: PATH };
      const row = await ctx.tx.selectFrom('report').select('reference').where('id', '=', id).executeTakeFirst();
      if (!row) throw new CounterfoilError('NO_SUCH_RECORD');
      return { to: `/staff/reports/${row.reference}` };
    },
  }),
];

/** What cannot be rung is told while whoever gave it is still on the line. */
function wrongNumbers({ number, phone }: CallNotes): FieldError[] {
  const readable = (typed: string): string | null => normalisePhone(typed);
  const errors: FieldError[] = [];
  if (number !== '' && !saysWithheld(number) && !readable(number))
    errors.push({ field: 'number', message: 'Write a telephone number, like 01632 960 001, or “withheld”' });
  const own = phone === '' ? null : readable(phone);
  if (phone !== '' && !(own && canBeRungBack(own)))
    errors.push({ field: 'phone', message: 'That is no number that can be rung back. Ask again, like 01632 960 001' });
  return errors;
}

/** The field of a report as the field of the screen that it was written in. */
const mended = ({ field }: { field?: string | undefined }): FieldError =>
  field?.startsWith('callers')
    ? { field: 'number', message: 'Write a telephone number, like 01632 960 001' }
    : field?.startsWith('reporter')
      ? { field: 'phone', message: 'Write the name and the telephone number of whoever rings' }
      : { field: 'text', message: 'Something here cannot be kept. Take out what is no plain text' };

const ROLES: readonly [ReporterRole, string][] = [
  ['victim', 'The person it happened to'],
  ['relative', 'Family or friend'],
  ['witness', 'Neighbour or passer-by'],
  ['carer', 'Carer'],
  ['bank', 'Bank'],
  ['business', 'Business'],
  ['anonymous', 'Will not say'],
];

function screen(notes: CallNotes, ctx: Ctx, errors: FieldError[]): View {
  const desk = callDesk(notes, ctx.now, ctx.force.pfaCode);
  const box = (name: NoteBox) => notes[name] || (desk.proposals[name]?.value ?? '');
  const role = notes.role ?? desk.soundsLike;
  return {
    title: 'Take a call',
    section: PATH,
    checking: true,
    wide: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Take a call</h1>
<form method="post" action="${PATH}" data-live="typing" data-keep="${ctx.user.username}" novalidate>${ctx.csrf()}
<input type="hidden" name="call" value="${notes.call || randomUUID()}">
<div class="cf-call"><div class="cf-call__words">
${textarea({ name: 'text', label: html`<strong>What whoever rings you says</strong>`, hint: 'Type as they speak. It is read as you type, or when you press “Read it”.', rows: 9, value: notes.text, error: errorOf(errors, 'text') })}
</div>
<div class="cf-call__desk"><div id="desk-grade" data-swap aria-live="polite">${gradeAndQuestion(desk)}</div>
<div id="desk-spoken" data-swap aria-live="polite">${spokenInWords(desk.spoken)}</div>
<div id="desk-signs" data-swap>${signs(desk, notes)}</div></div>
<div class="cf-call__rest"><div class="cf-quick">${QUICK.map(({ key, label }) =>
      radios({
        name: key,
        label,
        small: true,
        inline: true,
        choices: [
          { value: 'yes', label: 'Yes', checked: notes.settled[key] === 'yes' },
          { value: 'no', label: 'No', checked: notes.settled[key] === 'no' },
        ],
      }),
    )}</div>
<div class="cf-quick">
<div>${input({ name: 'where', label: 'Town or postcode', width: 20, value: box('where') })}${fromNote(desk, notes, 'where')}</div>
<div>${input({ name: 'age', label: 'Victim’s age', width: 3, inputmode: 'numeric', value: box('age'), error: errorOf(errors, 'age') })}${fromNote(desk, notes, 'age')}</div>
<div>${input({ name: 'number', label: 'Number that rang them', width: 20, inputmode: 'tel', value: box('number'), error: errorOf(errors, 'number') })}${fromNote(desk, notes, 'number')}</div>
<div>${select({ name: 'role', label: 'Who rings us', options: [{ value: '', label: 'Choose' }, ...ROLES.map(([value, label]) => ({ value, label, selected: role === value }))], error: errorOf(errors, 'role') })}<div id="desk-role" data-swap aria-live="polite">${desk.soundsLike ? html`<p class="govuk-body-s cf-quiet">The words sound like those of the person it happened to.</p>` : null}</div></div>
${input({ name: 'name', label: 'Their name', width: 20, spellcheck: false, value: notes.name })}
<div>${input({ name: 'phone', label: 'Their number', width: 20, inputmode: 'tel', value: box('phone'), error: errorOf(errors, 'phone') })}${fromNote(desk, notes, 'phone')}</div>
</div>
<div class="cf-buttons">${button('Read it', { kind: 'secondary' })}<button class="govuk-button" formaction="${PATH}/report">Send the report</button><a class="govuk-link" href="/staff/contact-codes/look-up">Somebody asks about a code</a></div></div></div>
</form>
<form id="look-up" method="post" action="/staff/contact-codes/look-up" target="_blank">${ctx.csrf()}</form>
<p class="govuk-body-s cf-quiet">Nothing is kept by the service until you send the report. Where scripts run, your note stays in this tab of your browser until you send it, clear it, sign out or close the tab. The grade is advice: you decide.</p>`,
  };
}

function gradeAndQuestion({ questions, judged, ...desk }: CallDesk): Html {
  return html`${judged ? gradeInWords(judged, desk) : null}<div class="cf-ask"><h2 class="govuk-heading-s">Ask next</h2>${questions.map(
    ({ ask, because }) =>
      html`<p class="govuk-body cf-ask__what"><strong>${ask}</strong><span class="cf-ask__why">${because}</span></p>`,
  )}</div>`;
}

/** What the note says for a box: the script puts it in where nobody has written; the words it was read from stand beneath. */
function fromNote({ proposals }: CallDesk, notes: CallNotes, name: NoteBox): Html {
  const read = proposals[name];
  const same = notes[name] === '' || notes[name] === read?.value;
  const mark = read
    ? html`<p class="govuk-body-s cf-quiet" data-fills="${name}" data-value="${read.value}">${same ? 'Read from the note' : `The note says ${read.value}`}: “${read.quote}”.</p>`
    : null;
  return html`<div id="note-${name}" class="cf-from-note" data-swap>${mark}</div>`;
}

/** Collar numbers and codes that were said, and what comparing them tells. A code is looked up in a tab of its own: it must be in no address. */
function spokenInWords(spoken: readonly SpokenNumber[]): Html | null {
  if (spoken.length === 0) return null;
  const first = spoken.find((s) => s.last);
  return html`<h2 class="govuk-heading-s">Numbers that were said</h2>${spoken.map(
    ({ kind, number, because, last }) =>
      html`<p class="govuk-body"><strong>${kind === 'collar' ? 'Collar number' : 'Code'} ${number}.</strong> ${because}</p>${
        last && number === first?.number
          ? html`<input type="hidden" name="code" value="${number}" form="look-up"><input type="hidden" name="last" value="${last}" form="look-up"><button class="govuk-button govuk-button--secondary" form="look-up">Look up the code ${number} (opens a new tab)</button>`
          : null
      }`,
  )}`;
}

function gradeInWords(
  { grade, because }: NonNullable<CallDesk['judged']>,
  { handedOver, inPerson }: Pick<CallDesk, 'handedOver' | 'inPerson'>,
): Html {
  const what = handedOver !== 'nothing_yet' && !inPerson ? PAID_FROM_AFAR[grade] : GRADES[grade].what[handedOver];
  const look = { immediate: 'warn', priority: 'caution', scheduled: 'none', advice: 'none' }[grade];
  return html`<div class="cf-verdict cf-verdict--${look}"><h2 class="govuk-heading-m">${GRADES[grade].name}</h2><p class="govuk-body">${because} ${what}</p></div>
`;
}

/** What the words are, and what to tell whoever rings; nothing before there are words. */
function verdict({ answer, handedOver, inPerson }: CallDesk): Html {
  // A handful of ordinary words leans one way or the other; without a sign that can be shown it says nothing.
  const level = answer.level === 'caution' && answer.signs.length === 0 ? 'none' : answer.level;
  const kind = level === 'none' ? '' : KINDS[answer.type].name;
  const after = inPerson ? SAY_AFTER : SAY_AFTER_FROM_AFAR;
  const say = handedOver !== 'nothing_yet' && (level === 'warn' || !inPerson) ? after : SAY_NOW[level];
  return html`<div class="cf-verdict cf-verdict--${level}"><h2 class="govuk-heading-m">${VERDICTS[level].title}</h2>
<p class="govuk-body">${kind ? html`<strong>${kind}.</strong> ` : null}${say}</p></div>
`;
}

function signs(desk: CallDesk, { text }: CallNotes): Html {
  return html`${text === '' ? null : verdict(desk)}<h2 class="govuk-heading-s">Signs</h2>
<ul class="cf-lamps">${desk.lamps.map(
    (l) =>
      html`<li class="${l.quote ? (l.red ? 'cf-lamp--red' : 'cf-lamp--on') : ''}">${l.label}${l.quote ? html`<q>${l.quote}</q>` : html`<span class="govuk-visually-hidden">: not heard</span>`}</li>`,
  )}</ul>`;
}
