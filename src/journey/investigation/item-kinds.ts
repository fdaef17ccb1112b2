import {
  BASES,
  CASE_STEPS,
  type Choices,
  CONTACT_BY,
  CONTACT_RESULT,
  CONTACT_WITH,
  DOCUMENT_SOURCES,
  EVIDENCE_STATES,
  PERSON_PARTS,
  PLACE_PARTS,
  THING_PARTS,
} from '#catalogue/casework/case-words.ts';
import type { Partner } from '#catalogue/partners/partner.ts';
import { careKinds } from '#journey/victims/care-kinds.ts';
import type { RecordKind } from '#web/record-form.ts';

const field = (name: string, label: string, more: { hint?: string; required?: string; figures?: number } = {}) =>
  ({ type: 'line', name, label, ...more }) as const;
const words = (name: string, label: string, more: { hint?: string; required?: string } = {}) =>
  ({ type: 'words', name, label, ...more }) as const;
const choice = (name: string, label: string, choices: Choices, required?: string) =>
  ({ type: 'choice', name, label, choices, ...(required ? { required } : {}) }) as const;

const basis = choice('basis', 'How do we know?', BASES, 'Say how we know');
const detail = words('detail', 'What else is known', {
  hint: 'And where it comes from: a statement, a camera, a bank.',
});

export const ACTION: RecordKind = {
  key: 'action',
  name: 'action',
  add: 'Add an action',
  fields: [words('what', 'What is to be done', { required: 'Say what is to be done' })],
  owner: 'Who does it',
  due: { label: 'Due by', required: true },
  canBeDone: true,
};

export const CONTACT: RecordKind = {
  key: 'contact',
  name: 'entry of the contact log',
  add: 'Write in the contact log',
  fields: [
    choice('with', 'Who with', CONTACT_WITH, 'Say who it was with'),
    choice('by', 'How', CONTACT_BY, 'Say how'),
    choice('result', 'What came of it', CONTACT_RESULT, 'Say what came of it'),
    { type: 'moment', name: 'at', label: 'When', required: 'Give the day and the time' },
    words('words', 'What was said', { hint: 'In a sentence or more. Leave it empty if nobody answered.' }),
  ],
};

export const EVIDENCE: RecordKind = {
  key: 'evidence',
  name: 'evidence',
  add: 'Add evidence that expires',
  fields: [
    field('what', 'What it is', { required: 'Say what the evidence is' }),
    words('action', 'What to do'),
    choice('state', 'How it stands', EVIDENCE_STATES, 'Say how it stands'),
    words('note', 'Note', { hint: 'Where it lies, its exhibit number, who was asked.' }),
  ],
  owner: 'Who sees to it',
  due: { label: 'Expires on; once asked for, chase on', required: false },
};

export const PERSON: RecordKind = {
  key: 'person',
  name: 'person',
  add: 'Add a person',
  fields: [
    field('name', 'Name', { required: 'Give a name, or what they are called' }),
    choice('part', 'Part in this case', PERSON_PARTS, 'Choose their part'),
    field('born', 'Date of birth, or age'),
    basis,
    detail,
  ],
};

export const PHONE: RecordKind = {
  key: 'phone',
  name: 'telephone',
  add: 'Add a telephone',
  fields: [
    field('number', 'Number', { required: 'Give the number', figures: 3 }),
    choice('part', 'Whose', THING_PARTS, 'Say whose it is'),
    basis,
    detail,
  ],
};

export const ACCOUNT: RecordKind = {
  key: 'account',
  name: 'account',
  add: 'Add an account',
  fields: [
    field('sortCode', 'Sort code', { required: 'Give the sort code', figures: 2 }),
    field('accountNumber', 'Account number', { required: 'Give the account number', figures: 3 }),
    field('name', 'In the name of'),
    choice('part', 'Whose', THING_PARTS, 'Say whose it is'),
    basis,
    detail,
  ],
};

export const VEHICLE: RecordKind = {
  key: 'vehicle',
  name: 'vehicle',
  add: 'Add a vehicle',
  fields: [
    field('registration', 'Registration', {
      hint: 'As far as it is known; a question mark for each sign that is not.',
    }),
    field('description', 'Make, colour', { required: 'Describe the vehicle' }),
    choice('part', 'Whose', THING_PARTS, 'Say whose it is'),
    basis,
    detail,
  ],
};

export const PLACE: RecordKind = {
  key: 'place',
  name: 'place',
  add: 'Add a place',
  fields: [
    field('line', 'Street or what it is called', { required: 'Say where it is' }),
    field('town', 'Town'),
    field('postcode', 'Postcode'),
    choice('part', 'What happened there', PLACE_PARTS, 'Say what happened there'),
    basis,
    detail,
  ],
};

export const NOTE: RecordKind = {
  key: 'note',
  name: 'note',
  add: 'Write a note or a decision',
  fields: [
    words('words', 'What was decided or found', { required: 'Write the note' }),
    words('why', 'Why', { hint: 'For a decision: somebody may have to defend it in two years.' }),
  ],
};

/** What was done about a suspect, or with the victim, that the victim has a right to hear of. */
export const STEP: RecordKind = {
  key: 'step',
  name: 'step',
  add: 'Write down an arrest, interview, bail, charge or statement',
  fields: [
    choice('what', 'What happened', CASE_STEPS, 'Say what happened'),
    { type: 'moment', name: 'at', label: 'When', required: 'Give the day and the time' },
    words('detail', 'Details', { hint: 'Who, where, custody reference. The victim is not shown this.' }),
  ],
};

/** A file that somebody put to the case, on its own page: `file` in its body names it. */
export const DOCUMENT: RecordKind = {
  key: 'document',
  name: 'document',
  add: 'Add a document',
  fields: [
    field('what', 'What it is', { hint: 'For example: statement of the bank’s cashier', required: 'Say what it is' }),
    choice('from', 'Where it is from', DOCUMENT_SOURCES, 'Say where it is from'),
    words('note', 'Note', { hint: 'Its exhibit number, who gave it, what it shows.' }),
  ],
};

/** People and things found out after the report, in the order in which the page shows them. */
export const FOUND: readonly RecordKind[] = [PERSON, PHONE, ACCOUNT, VEHICLE, PLACE];

/** Every kind of record of the case page. */
export const CASE_KINDS: readonly RecordKind[] = [ACTION, CONTACT, EVIDENCE, STEP, DOCUMENT, NOTE, ...FOUND];

/** The kind of a record of the case or of the care of its victim. `partners`: those of the force, who can be referred to. */
export const caseKind = (key: string, partners: readonly Partner[] = []): RecordKind | undefined =>
  [...CASE_KINDS, ...careKinds(partners)].find((k) => k.key === key);
