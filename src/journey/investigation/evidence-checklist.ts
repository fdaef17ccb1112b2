import { EVIDENCE_SETTLED } from '#catalogue/casework/case-words.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { EVIDENCE_HOURS } from '#catalogue/thresholds/triage.ts';
import type { ExpiringEvidence } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import { EVIDENCE_ITEMS } from '#journey/triage/evidence.ts';
import type { CaseItem, ItemState } from '#store/case-items.ts';

/** A line of the checklist: what the assessment found that goes stale, or somebody added, with what has been done about it. */
export interface EvidenceLine {
  /** What it is known by in a form: of the catalogue, or the number of the record. */
  key: string;
  what: string;
  action: string;
  /** Why it is on the list in this case. */
  because: string;
  /** Why it expires when it does, from the catalogue. */
  expiresBecause: string;
  due: Date | null;
  state: string;
  settled: boolean;
  owner: string | null;
  note: string;
  /** It was asked for and has not come: `due` is then the day to chase it. */
  asked: boolean;
  /** When it was asked for; null where it was not, or was before that was kept. */
  askedAt: Date | null;
  /** When it expires, of what was asked for; null where that is not known. */
  expires: Date | null;
  /** The record that people keep of it; null until somebody has done something. */
  item: CaseItem | null;
}

/** When an answer to what was asked for is chased: some days on, or sooner where the evidence expires before. */
export function chaseBy(expires: Date | null, now: Date): Date {
  const chase = new Date(now.getTime() + INVESTIGATION.chaseDays.value * DAY_MS);
  return expires && expires > now && expires < chase ? expires : chase;
}

/**
 * What a record of evidence comes to be with a new state, whichever form it came by: asked for, it keeps when and when it expires, and is due when it
 * is to be chased; taken back to what is still to ask for, it is due when it expires again.
 */
export function stateOfEvidence(before: ItemState | null, next: ItemState, now: Date): ItemState {
  const { asked, expires, ...rest } = next.body;
  const isAsked = rest.state === 'asked';
  if (isAsked && asked && before?.body.state === 'asked') return next;
  if (isAsked) {
    const kept = { ...rest, asked: now.toISOString(), ...(next.due ? { expires: next.due.toISOString() } : {}) };
    return { ...next, due: chaseBy(next.due, now), body: kept };
  }
  if (!asked) return next;
  const moved = before?.due?.getTime() !== next.due?.getTime();
  return { ...next, due: moved || !expires ? next.due : new Date(expires), body: rest };
}

/** The assessment's evidence and what people added, with how each stands: what is still open first, the soonest to expire on top. */
export function evidenceChecklist(
  expiring: readonly ExpiringEvidence[],
  items: readonly CaseItem[],
  nameOf: (username: string) => string = (username) => username,
): EvidenceLine[] {
  const kept = items.filter((i) => i.kind === 'evidence' && !i.removed);
  const lines = expiring.map((e) => {
    const kind = EVIDENCE_ITEMS.find((known) => known.what === e.what)?.kind;
    const key = kind ?? 'other';
    const item = kept.find((i) => i.body.key === key) ?? null;
    return lineOf(item, {
      key,
      what: e.what,
      action: e.action,
      because: e.because,
      expiresBecause: kind ? EVIDENCE_HOURS[kind].reason : '',
      due: new Date(e.expires),
    });
  });
  const shown = new Set(lines.flatMap((l) => (l.item ? [l.item.id] : [])));
  const added = kept
    .filter((i) => !shown.has(i.id))
    .map((i) =>
      lineOf(i, {
        key: String(i.id),
        what: i.body.what ?? '',
        action: i.body.action ?? '',
        because: `Added by ${nameOf(i.changedBy)}.`,
        expiresBecause: '',
        due: i.due,
      }),
    );
  const time = (l: EvidenceLine) => l.due?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return [...lines, ...added].sort((a, b) => Number(a.settled) - Number(b.settled) || time(a) - time(b));
}

type Known = Pick<EvidenceLine, 'key' | 'what' | 'action' | 'because' | 'expiresBecause' | 'due'>;

function lineOf(item: CaseItem | null, known: Known): EvidenceLine {
  const state = item?.body.state ?? 'to_ask';
  return {
    ...known,
    due: item?.due ?? known.due,
    state,
    settled: EVIDENCE_SETTLED.includes(state),
    owner: item?.owner ?? null,
    note: item?.body.note ?? '',
    asked: state === 'asked',
    askedAt: state === 'asked' && item?.body.asked ? new Date(item.body.asked) : null,
    expires: item?.body.expires ? new Date(item.body.expires) : null,
    item,
  };
}
