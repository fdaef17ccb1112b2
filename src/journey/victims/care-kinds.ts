import type { Partner } from '#catalogue/partners/partner.ts';
import {
  ENHANCED_GROUNDS,
  HARM_LEVELS,
  REFERRAL_BASES,
  REFERRAL_STATES,
  REFERRAL_URGENCY,
  SENSITIVE_CONDITIONS,
} from '#catalogue/victims/care-words.ts';
import { MEASURE_STATES, MEASURES, measureNamed } from '#catalogue/victims/measures.ts';
import { HAS_HEALTH, IS_UNWELL } from '#catalogue/warning-texts/circumstance-words.ts';
import type { RecordKind } from '#web/record-form.ts';

/** R3.2: the four steps, and never one yes or no. */
export const NEEDS: RecordKind = {
  key: 'needs',
  name: 'needs assessment',
  add: 'Assess what they need',
  fields: [
    {
      type: 'words',
      name: 'vulnerability',
      label: '1. What makes them vulnerable',
      hint: 'Health, age with something else, money, being alone, language, what they say themselves. “Nothing found” is an answer.',
      required: 'Write what you found, or that you found nothing',
    },
    {
      type: 'words',
      name: 'situation',
      label: '2. How it plays with the situation',
      hint: 'Are they still being rung? Do they believe the caller? Who is with them? What money is within reach?',
      required: 'Write how they are placed',
    },
    {
      type: 'choice',
      name: 'harm',
      label: '3. How much harm may come',
      choices: HARM_LEVELS,
      required: 'Choose a level',
    },
    {
      type: 'words',
      name: 'action',
      label: '4. What is done about it, with whom',
      required: 'Write what is done, even if it is a letter',
    },
    {
      type: 'line',
      name: 'contact',
      label: 'How they want to be spoken to',
      hint: 'Way, time, language, interpreter, through whom.',
    },
    {
      type: 'choice',
      name: 'enhanced',
      label: 'Ground for enhanced rights',
      choices: ENHANCED_GROUNDS,
      required: 'Choose a ground, or none',
    },
    { type: 'words', name: 'enhancedWhy', label: 'Why that ground', hint: 'Age alone is none.' },
    {
      type: 'choice',
      name: 'sensitive',
      label: 'If this says something about health: why it may',
      choices: SENSITIVE_CONDITIONS,
      required: 'Choose one',
    },
  ],
  disagree: (body) => {
    if (body.enhanced !== 'none' && !body.enhancedWhy)
      return { field: 'enhancedWhy', message: 'Write why that ground: it changes what they are owed, and by when' };
    const told = body.sensitive === 'none' ? healthIn(body) : null;
    return told
      ? { field: 'sensitive', message: `You wrote “${told}”: choose why that may be written down, or take it out` }
      : null;
  },
};

/** The first words of an assessment that tell of somebody's health (R6.1). */
function healthIn(body: Readonly<Record<string, string>>): string | null {
  const written = ['vulnerability', 'situation', 'action', 'contact', 'enhancedWhy'].map((name) => body[name] ?? '');
  const text = written.join('. ');
  return text.match(HAS_HEALTH)?.[0] ?? text.match(IS_UNWELL)?.[0] ?? null;
}

export const MEASURE: RecordKind = {
  key: 'measure',
  name: 'protective measure',
  add: 'Offer a protective measure',
  fields: [
    {
      type: 'choice',
      name: 'measure',
      label: 'Measure',
      choices: Object.fromEntries(MEASURES.map((m) => [m.key, m.name])),
      required: 'Choose a measure',
    },
    { type: 'choice', name: 'state', label: 'How it stands', choices: MEASURE_STATES, required: 'Say how it stands' },
    { type: 'words', name: 'note', label: 'Note', hint: 'Who brings it, why it was declined.' },
  ],
  owner: 'Who sees to it',
};

/** Whoever declined is not referred, whatever else the form says (R3.26). */
export const sentAgainstTheirWish = (body: Readonly<Record<string, string>>): boolean =>
  body.basis === 'declined' && body.state !== 'declined';

/** R3.26. Declines are kept too. @param partners those of the force */
export const referralKind = (partners: readonly Partner[]): RecordKind => ({
  key: 'referral',
  name: 'referral',
  add: 'Refer them',
  fields: [
    {
      type: 'choice',
      name: 'to',
      label: 'To whom',
      choices: Object.fromEntries(partners.map((p) => [p.key, p.name])),
      required: 'Choose who they are referred to',
    },
    {
      type: 'choice',
      name: 'basis',
      label: 'On what footing',
      choices: REFERRAL_BASES,
      required: 'Choose the footing',
    },
    {
      type: 'words',
      name: 'why',
      label: 'Why, and what is sent',
      hint: 'Name what of theirs goes to the other body: it is a disclosure.',
      required: 'Write why, and what is sent',
    },
    { type: 'choice', name: 'urgency', label: 'How soon', choices: REFERRAL_URGENCY, required: 'Choose how soon' },
    { type: 'choice', name: 'state', label: 'How it stands', choices: REFERRAL_STATES, required: 'Say how it stands' },
    { type: 'words', name: 'outcome', label: 'What came of it' },
  ],
  disagree: (body) =>
    sentAgainstTheirWish(body)
      ? {
          field: 'state',
          message:
            'They declined, so nothing is sent: choose “Declined by the victim”, or another footing above if they have agreed since',
        }
      : null,
});

/** A letter that went out: what was sent stands in it as it was. */
export const LETTER: RecordKind = {
  key: 'letter',
  name: 'letter',
  add: 'Record a letter',
  fields: [
    { type: 'line', name: 'title', label: 'Letter', required: 'Say which letter' },
    { type: 'words', name: 'words', label: 'As it was sent', required: 'Write what was sent' },
  ],
};

/** Kinds of records of the care of a victim, for a force with these partners. */
export const careKinds = (partners: readonly Partner[]): readonly RecordKind[] => [
  NEEDS,
  MEASURE,
  referralKind(partners),
  LETTER,
];
export const CARE_KEYS: readonly string[] = ['needs', 'measure', 'referral', 'letter'];

/** What a record of care is about, in a line; null for other records. */
export function careTitle(item: { kind: string; body: Record<string, string> }): string | null {
  const { body: b } = item;
  if (item.kind === 'needs') return (HARM_LEVELS[b.harm ?? ''] ?? '').split(':')[0]!;
  if (item.kind === 'measure') return measureNamed(b.measure ?? '')?.name ?? b.measure ?? '';
  if (item.kind === 'referral') return `${(b.to ?? '').replaceAll('_', ' ')}`;
  return item.kind === 'letter' ? (b.title ?? '') : null;
}
