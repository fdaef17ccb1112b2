import type { PublicStage } from '#store/tables.ts';

/** Where a report has got to, in plain words (R3.19): what it means and what comes next. */
export const STAGES: Record<PublicStage, { name: string; means: string; next: string }> = {
  received: {
    name: 'Received',
    means: 'We have it. It is waiting to be read by a person.',
    next: 'One of our staff will read it and decide who should deal with it.',
  },
  checked: {
    name: 'Checked',
    means: 'One of our staff has read your report.',
    next: 'It will be given to the team that should deal with it.',
  },
  with_investigator: {
    name: 'With an investigator',
    means: 'An officer has your report and is looking into it.',
    next: 'They will be in touch if they need to ask you something.',
  },
  kept_as_intelligence: {
    name: 'Kept to help other cases',
    means:
      'We cannot take your report further by itself now. We compare it with other reports, and look at it again when one fits.',
    next: 'You need do nothing. We will tell you if this changes.',
  },
  passed_on: {
    name: 'Passed on',
    means: 'Another police force or body is the right one to deal with it, and has been sent your report.',
    next: 'They will be in touch with you.',
  },
  finished: {
    name: 'Finished',
    means: 'We have done what we can with your report.',
    next: 'If you have something new to tell us, ring us and give your reference.',
  },
};
