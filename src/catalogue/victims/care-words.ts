/** What the forms of victims' care offer. Keys are stored: never renamed. */
import type { Choices } from '#catalogue/casework/case-words.ts';

/** R3.2, third step. */
export const HARM_LEVELS: Choices = {
  high: 'High: serious harm is likely unless something is done now',
  medium: 'Medium: harm is possible',
  standard: 'Standard: no more than for anybody',
};

/** R3.14, R3.15: a reasoned decision, never age alone. */
export const ENHANCED_GROUNDS: Choices = {
  none: 'None',
  persistently_targeted: 'Persistently targeted',
  vulnerable: 'Vulnerable: their evidence is likely to be affected',
  intimidated: 'Intimidated',
  most_serious: 'Victim of the most serious crime',
};

/** R6.1: why facts of health may be written down. */
export const SENSITIVE_CONDITIONS: Choices = {
  none: 'Nothing about health is written here',
  consent: 'They agreed to it',
  safeguarding: 'Protecting somebody at risk (Schedule 8)',
  vital: 'Their life or somebody’s is at stake',
};

/** R3.26. */
export const REFERRAL_BASES: Choices = {
  consent: 'They agreed',
  safeguarding: 'Safeguarding: Care Act 2014, section 42',
  law_enforcement: 'Needed for preventing or investigating crime',
  vital: 'Their life or somebody’s is at stake',
  declined: 'They declined: recorded, and not sent',
};

export const REFERRAL_URGENCY: Choices = { today: 'Today', days: 'Within two working days', routine: 'Routine' };

export const REFERRAL_STATES: Choices = {
  to_send: 'To be sent',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  closed: 'Closed',
  declined: 'Declined by the victim',
};
