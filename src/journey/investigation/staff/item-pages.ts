import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { REFERRAL_BASES } from '#catalogue/victims/care-words.ts';
import { DAY_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { staffNames } from '#journey/investigation/case-view.ts';
import { reviewContactDuties } from '#journey/investigation/contact-duties.ts';
import type { OpenContactDuty } from '#journey/investigation/contact-log.ts';
import { stateOfEvidence } from '#journey/investigation/evidence-checklist.ts';
import { ACTION, CONTACT, caseKind, DOCUMENT, EVIDENCE, STEP } from '#journey/investigation/item-kinds.ts';
import { itemTitle } from '#journey/investigation/item-words.ts';
import { addedJustNow } from '#journey/investigation/same-again.ts';
import { oweForItem } from '#journey/investigation/step-duties.ts';
import { LOGS_CONTACT, mayKeep, maySee, SEES_CASE } from '#journey/investigation/who-works.ts';
import { doDuty, dutyDoneBy, hastenWhereEnhanced, stateOfCare } from '#journey/victims/care-deeds.ts';
import { CARE_KEYS } from '#journey/victims/care-kinds.ts';
import {
  addItem,
  type CaseItem,
  changeItem,
  type ItemActor,
  type ItemCase,
  type ItemState,
  itemOf,
  NEW_ITEM,
  undoItem,
  versionsOf,
} from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { type FieldError, notificationBanner, summaryList } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import { type RecordKind, type RecordValues, readRecord, recordFields, recordRows } from '#web/record-form.ts';
import type { StaffUser } from '#web/site.ts';
import { extraFields, keepContact, openDutiesFor, readExtras } from './contact-form.ts';
import { whyNotThen } from './when-it-was.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
export const ITEM_LIMITS = { line: INVESTIGATION.longestField.value, words: INVESTIGATION.longestWords.value };
const CASE = '/staff/reports/:reference/case';
const CHANGES = { op: 'ALTERATION', recordType: 'report', records: 'one' } as const;

/** Adding, changing, doing, removing and undoing records of a case. */
export const itemPages = (): Page<Tx, ForceConfig>[] => [
  addPage,
  addedPage,
  itemPage,
  changedPage,
  donePage,
  undonePage,
  removedPage,
];

/** The page that shows records of a kind. */
const pageOf = (report: StaffReport, kind: string): string =>
  `/staff/reports/${report.reference}/${CARE_KEYS.includes(kind) ? 'victim' : 'case'}`;

/** What a record of care does besides being kept: a duty done; a disclosure where something of theirs leaves the force. */
async function afterCare(ctx: Ctx, report: StaffReport, kind: RecordKind, body: Record<string, string>): Promise<void> {
  const duty = dutyDoneBy(kind.key, body, ctx.force.partners);
  if (duty) await doDuty(ctx.tx, of(report), duty, actor(ctx));
  if (kind.key === 'needs') await hastenWhereEnhanced(ctx.tx, report.id, body, ctx.now);
  if (kind.key === 'referral' && body.state === 'sent')
    ctx.touched(report.id, {
      op: 'DISCLOSURE',
      reason: `Referral. ${REFERRAL_BASES[body.basis ?? ''] ?? ''}`,
      recipient: ctx.force.partners.find((p) => p.key === body.to)?.name ?? 'another body',
      channel: 'referral',
    });
}

/** What follows from the state that somebody chose: a measure that is installed is done, evidence that was asked for is chased. */
const stateOf = (kind: RecordKind, before: CaseItem | null, next: ItemState, now: Date): ItemState =>
  kind.key === EVIDENCE.key ? stateOfEvidence(before, next, now) : stateOfCare(kind.key, next, now);

/** What is owed because of a record, or was done by it, follows its change. @returns whether something that was done is owed again, or done again. */
async function afterChange(ctx: Ctx, report: StaffReport, kind: RecordKind, item: number): Promise<boolean> {
  if (kind.key === STEP.key) await oweForItem(ctx.tx, report.id, item);
  if (kind.key !== CONTACT.key) return false;
  const changed = await reviewContactDuties(ctx.tx, [{ reportId: report.id, id: item }], ctx.user.username);
  for (const id of changed) if (id !== report.id) ctx.touched(id, { fieldsChanged: ['duty.done_at'] });
  return changed.length > 0;
}

const of = (report: StaffReport): ItemCase => ({ reportId: report.id, externalId: report.externalId });
const actor = (ctx: Ctx): ItemActor => ({ by: ctx.user.username, at: ctx.now });
const seen = (ctx: Ctx): number => ctx.form.whole('seen', 0, 0);

function kindFor(ctx: Ctx, key: string): RecordKind {
  const kind = caseKind(key, ctx.force.partners);
  if (!kind) throw new CounterfoilError('NO_SUCH_RECORD');
  if (!mayKeep(ctx.user, kind)) throw new CounterfoilError('NOT_ALLOWED');
  return kind;
}

/** A document is added with its file, on a page of its own. */
function kindToAdd(ctx: Ctx): RecordKind {
  const kind = kindFor(ctx, ctx.param('kind'));
  if (kind.key === DOCUMENT.key) throw new CounterfoilError('NO_SUCH_RECORD');
  return kind;
}

async function itemAt(ctx: Ctx, report: StaffReport): Promise<CaseItem> {
  const typed = ctx.param('item');
  if (!/^\d{1,15}$/.test(typed)) throw new CounterfoilError('NO_SUCH_RECORD');
  return itemOf(ctx.tx, report.id, Number(typed));
}

/** What a new record begins with: the one who writes it, now, and the usual time. */
function beginning(ctx: Ctx, kind: RecordKind): RecordValues {
  const due = kind.due?.required ? new Date(ctx.now.getTime() + INVESTIGATION.actionDays.value * DAY_MS) : null;
  const body: Record<string, string> = {};
  if (kind.key === CONTACT.key)
    Object.assign(body, { with: 'victim', by: 'phone', result: 'reached', at: ctx.now.toISOString() });
  return { body, owner: kind.key === ACTION.key ? ctx.user.username : null, due };
}

const addPage = page({
  method: 'GET',
  path: `${CASE}/add/:kind`,
  allow: LOGS_CONTACT,
  audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const kind = kindToAdd(ctx);
    ctx.touched(report.id);
    const duties = kind.key === CONTACT.key ? await openDutiesFor(ctx.tx, report) : [];
    return addView(ctx, report, kind, { values: beginning(ctx, kind), errors: [], sent: null, duties });
  },
});

const addedPage = page({
  method: 'POST',
  path: `${CASE}/add/:kind`,
  allow: LOGS_CONTACT,
  audit: CHANGES,
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const kind = kindToAdd(ctx);
    const { owners } = await staffNames(ctx.tx);
    const { values, errors } = readRecord(
      kind,
      ctx.form,
      owners.map((o) => o.username),
      ITEM_LIMITS,
    );
    const duties = kind.key === CONTACT.key ? await openDutiesFor(ctx.tx, report) : [];
    const contact = kind.key === CONTACT.key ? readExtras(ctx.form, duties, values, ctx.now) : null;
    if (contact) errors.push(...contact.errors);
    errors.push(...whyNotThen(kind, values, report, ctx.now));
    if (errors.length > 0) {
      ctx.touched(report.id, { op: 'CONSULTATION' });
      return addView(ctx, report, kind, { values, errors, sent: ctx.form, duties });
    }
    const state = stateOf(kind, null, { ...NEW_ITEM, ...values }, ctx.now);
    const isMore = ctx.form.text('again') !== '' || (contact && (contact.duties.length > 0 || contact.nextUpdate));
    const twin = isMore ? undefined : await addedJustNow(ctx.tx, report.id, kind.key, state, actor(ctx));
    if (twin) {
      ctx.touched(report.id, { op: 'CONSULTATION' });
      return { ...(await addView(ctx, report, kind, { values, errors, sent: ctx.form, duties, twin })), status: 409 };
    }
    const added = await addItem(ctx.tx, of(report), kind.key, state, actor(ctx));
    if (kind.key === STEP.key) await oweForItem(ctx.tx, report.id, added);
    ctx.touched(report.id, { fieldsChanged: [`case.${kind.key}`] });
    await afterCare(ctx, report, kind, values.body);
    if (contact) {
      for (const id of await keepContact(ctx.tx, { reportId: report.id, id: added }, contact, actor(ctx)))
        if (id !== report.id) ctx.touched(id, { fieldsChanged: ['duty.done_at'] });
    }
    return { to: `${pageOf(report, kind.key)}?done=added${contact ? '#contact' : ''}` };
  },
});

interface Shown {
  values: RecordValues;
  errors: readonly FieldError[];
  sent: FormValues | null;
  duties: readonly OpenContactDuty[];
  /** What was added with these words a moment ago. */
  twin?: { id: number; changed_at: Date };
}

async function addView(ctx: Ctx, report: StaffReport, kind: RecordKind, shown: Shown): Promise<View> {
  const { owners } = await staffNames(ctx.tx);
  const path = `/staff/reports/${report.reference}/case`;
  return {
    title: `${kind.add}: ${report.reference}`,
    section: '/staff/allocated',
    status: shown.errors.length > 0 ? 422 : 200,
    errors: shown.errors,
    before: backLink(
      pageOf(report, kind.key),
      CARE_KEYS.includes(kind.key) ? 'Care of the victim' : `Case ${report.reference}`,
    ),
    main: html`${shown.twin ? savedAlready(shown.twin, path, ctx.now) : ''}<h1 class="govuk-heading-l">${kind.add}</h1>
<form method="post" action="${path}/add/${kind.key}" novalidate>${ctx.csrf()}
${recordFields(kind, shown.values, { owners: workers(owners), errors: shown.errors, sent: shown.sent })}
${kind.key === CONTACT.key ? extraFields(shown.duties, report.reference, shown.sent, shown.errors, ctx.now) : ''}
${shown.twin ? html`<input type="hidden" name="again" value="yes">${button('Save it a second time', { kind: 'secondary' })}` : button('Save')}</form>`,
  };
}

const savedAlready = (twin: { id: number; changed_at: Date }, path: string, now: Date): Html =>
  notificationBanner(
    html`<p class="govuk-body">You saved this ${agoInWords(twin.changed_at, now)}, in the same words: <a class="govuk-link" href="${path}/items/${twin.id}">open what is kept</a>. Nothing was added now. If there were two, save it a second time.</p>`,
    { title: 'Saved already' },
  );

/** Whoever can be given something to do on a case. */
const workers = <T extends { roles: readonly string[] }>(owners: readonly T[]): T[] =>
  owners.filter((o) => o.roles.some((r) => (LOGS_CONTACT as readonly string[]).includes(r)));

const itemPage = page({
  method: 'GET',
  path: `${CASE}/items/:item`,
  allow: SEES_CASE,
  audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const item = await itemAt(ctx, report);
    ctx.touched(report.id);
    return itemView(ctx, report, item, { values: item, errors: [], sent: null });
  },
});

const changedPage = page({
  method: 'POST',
  path: `${CASE}/items/:item`,
  allow: LOGS_CONTACT,
  audit: CHANGES,
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const item = await itemAt(ctx, report);
    const kind = kindFor(ctx, item.kind);
    const { owners } = await staffNames(ctx.tx);
    const names = [...owners.map((o) => o.username), ...(item.owner ? [item.owner] : [])];
    const { values, errors } = readRecord(kind, ctx.form, names, ITEM_LIMITS);
    errors.push(...whyNotThen(kind, values, report, ctx.now));
    // What the form does not ask for stays: the place of evidence in the checklist, say.
    const hidden = Object.fromEntries(
      Object.entries(item.body).filter(([name]) => !kind.fields.some((f) => f.name === name)),
    );
    const next = stateOf(kind, item, { ...item, ...values, body: { ...hidden, ...values.body } }, ctx.now);
    if (errors.length > 0) {
      ctx.touched(report.id, { op: 'CONSULTATION' });
      return itemView(ctx, report, item, { values: next, errors, sent: ctx.form });
    }
    const changed = await changeItem(ctx.tx, of(report), { id: item.id, seen: seen(ctx) }, next, {
      change: 'changed',
      ...actor(ctx),
    });
    if (!changed.ok) {
      ctx.touched(report.id, { op: 'CONSULTATION' });
      return itemView(ctx, report, changed.error, { values: next, errors: [], sent: ctx.form, clash: true });
    }
    ctx.touched(report.id, { fieldsChanged: [`case.${kind.key}`] });
    await afterCare(ctx, report, kind, next.body);
    const moved = await afterChange(ctx, report, kind, item.id);
    return { to: `/staff/reports/${report.reference}/case/items/${item.id}?done=${moved ? 'owed' : 'changed'}` };
  },
});

/** One press on a record: refused in the same way when somebody was faster. */
function pressPage(
  step: 'done' | 'undo' | 'remove',
  press: (ctx: Ctx, report: StaffReport, item: CaseItem) => ReturnType<typeof changeItem>,
): Page<Tx, ForceConfig> {
  return page({
    method: 'POST',
    path: `${CASE}/items/:item/${step}`,
    allow: LOGS_CONTACT,
    audit: CHANGES,
    handler: async (ctx): Promise<Reply> => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const item = await itemAt(ctx, report);
      const kind = kindFor(ctx, item.kind);
      const pressed = await press(ctx, report, item);
      if (!pressed.ok) {
        ctx.touched(report.id, { op: 'CONSULTATION' });
        return itemView(ctx, report, pressed.error, { values: pressed.error, errors: [], sent: null, clash: true });
      }
      ctx.touched(report.id, { fieldsChanged: [`case.${kind.key}`] });
      const moved = await afterChange(ctx, report, kind, item.id);
      const path = `/staff/reports/${report.reference}/case`;
      if (step === 'undo') return { to: `${path}/items/${item.id}?done=${moved ? 'owed' : 'undone'}` };
      return { to: `${path}?done=${step === 'done' ? 'done#actions' : moved ? 'owed' : 'removed'}` };
    },
  });
}

const donePage = pressPage('done', (ctx, report, item) =>
  changeItem(
    ctx.tx,
    of(report),
    { id: item.id, seen: seen(ctx) },
    { ...item, doneAt: item.doneAt ? null : ctx.now },
    { change: item.doneAt ? 'reopened' : 'done', ...actor(ctx) },
  ),
);
const undonePage = pressPage('undo', (ctx, report, item) =>
  undoItem(ctx.tx, of(report), { id: item.id, seen: seen(ctx) }, actor(ctx)),
);
const removedPage = pressPage('remove', (ctx, report, item) =>
  changeItem(
    ctx.tx,
    of(report),
    { id: item.id, seen: seen(ctx) },
    { ...item, removed: true },
    { change: 'removed', ...actor(ctx) },
  ),
);

interface ItemShown extends Omit<Shown, 'duties'> {
  /** Somebody changed it while this person was writing. */
  clash?: boolean;
}
const DONE: Record<string, string> = {
  changed: 'Changed. What stood before is below, and can be put back.',
  undone: 'Undone. What stood before stands again.',
  owed: 'Changed. What this contact had done of what is owed to the victim was changed with it: see what is owed.',
};

async function itemView(ctx: Ctx, report: StaffReport, item: CaseItem, shown: ItemShown): Promise<View> {
  const kind = caseKind(item.kind, ctx.force.partners);
  if (!kind) throw new CounterfoilError('NO_SUCH_RECORD');
  if (!maySee(ctx.user, kind.key)) throw new CounterfoilError('NOT_ALLOWED');
  const { nameOf, owners } = await staffNames(ctx.tx);
  const path = `/staff/reports/${report.reference}/case`;
  const may = mayKeep(ctx.user, kind);
  const done = DONE[ctx.query.text('done')];
  const hidden = html`<input type="hidden" name="seen" value="${item.version}">`;
  const press = (step: string, label: string) =>
    html`<form method="post" action="${path}/items/${item.id}/${step}">${ctx.csrf()}${hidden}${button(label, { kind: 'secondary' })}</form>`;
  const title = `${kind.name.charAt(0).toUpperCase()}${kind.name.slice(1)}: ${itemTitle(item)}`;
  return {
    title: `${title}, ${report.reference}`,
    section: '/staff/allocated',
    status: shown.clash ? 409 : shown.errors.length > 0 ? 422 : 200,
    errors: shown.errors,
    before: backLink(
      pageOf(report, kind.key),
      CARE_KEYS.includes(kind.key) ? 'Care of the victim' : `Case ${report.reference}`,
    ),
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : ''}${shown.clash ? clashNotice(kind, item, nameOf, shown.sent !== null) : ''}
<h1 class="govuk-heading-l">${title}</h1>
${item.removed ? html`<p class="govuk-inset-text">It was removed. “Undo the last change” puts it back.</p>` : ''}
${
  may
    ? html`<form method="post" action="${path}/items/${item.id}" novalidate>${ctx.csrf()}${hidden}
${recordFields(kind, shown.values, { owners: workers(owners), errors: shown.errors, sent: shown.sent })}
${button(shown.clash && shown.sent ? 'Save mine in its place' : 'Save')}</form>
<div class="govuk-button-group">${kind.canBeDone ? press('done', item.doneAt ? 'Open it again' : 'Mark as done') : ''}${press('undo', 'Undo the last change')}${item.removed ? '' : press('remove', 'Remove')}</div>`
    : summaryList(recordRows(kind, item, nameOf))
}
${historyOfItem(kind, await versionsOf(ctx.tx, item.id), nameOf)}`,
  };
}

/** For the second of two people: what the first made of it, while their own words stay in the form. */
function clashNotice(kind: RecordKind, theirs: CaseItem, nameOf: (username: string) => string, wrote: boolean): Html {
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">${nameOf(theirs.changedBy)} changed this on ${momentInWords(theirs.changedAt)}, after you opened it. Nothing of yours was saved.</p>
<p class="govuk-body">This is how it stands now:</p>${summaryList(recordRows(kind, theirs, nameOf))}
${wrote ? html`<p class="govuk-body">What you wrote is still in the form below. Saving it puts it in the place of theirs, which is kept in the history.</p>` : ''}`,
    { title: 'Somebody was faster' },
  );
}

const HAPPENED: Record<string, string> = {
  added: 'Added',
  changed: 'Changed',
  done: 'Marked as done',
  reopened: 'Opened again',
  removed: 'Removed',
  undone: 'Undone: put back as it was before',
};

function historyOfItem(kind: RecordKind, versions: readonly CaseItem[], nameOf: (username: string) => string): Html {
  return html`<h2 class="govuk-heading-m">History</h2><ol class="govuk-list">${versions.map(
    (v) =>
      html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${HAPPENED[v.change] ?? v.change} by ${nameOf(v.changedBy)}, ${momentInWords(v.changedAt)}</p>${summaryList(recordRows(kind, v, nameOf))}</li>`,
  )}</ol>`;
}
