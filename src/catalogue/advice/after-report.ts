import type { HandedOverKind } from '#core/report.ts';

/** What to do first once a report has been sent, by what happened. In this order; at most the first five are shown. */
export interface FirstStep {
  /** Any of these makes it fit. */
  when: {
    coming?: true;
    gone?: true;
    /** Something was handed over of these kinds. */
    lost?: readonly HandedOverKind[];
    /** Left out once the bank knows. */
    bankDoesNotKnow?: true;
    /** Somebody rang. */
    rang?: true;
    /** Somebody came. */
    came?: true;
    /** It went through a website, a message or e-mail. */
    online?: true;
  };
  words: string;
}

export const FIRST_STEPS: readonly FirstStep[] = [
  {
    when: { coming: true },
    words: 'If they are on the way or at the door, ring 999 now. Keep the door shut and hand nothing over.',
  },
  {
    when: { lost: ['transfer', 'card', 'pin', 'bank_details'], bankDoesNotKnow: true },
    words:
      'Ring your bank now: 159, or the number on your card. Say that it is fraud. Payments can sometimes be stopped in the first minutes.',
  },
  {
    when: { lost: ['cash', 'gold', 'currency', 'goods', 'vouchers'], bankDoesNotKnow: true },
    words:
      'Tell your bank, on 159 or the number on your card, so that it watches your accounts. With gift cards, ring the shop too.',
  },
  {
    when: { rang: true, coming: true },
    words:
      'Keep your phone line free: put the phone down on anybody else who rings about this. To ring us or the bank, use another phone.',
  },
  {
    when: { came: true, gone: true },
    words:
      'Keep what they left or touched: the envelope, paper, packaging. Put it in a clean bag or box, and touch it as little as you can.',
  },
  { when: { lost: ['card', 'pin'] }, words: 'Do not use the card again. Your bank sends you a new one.' },
  {
    when: { online: true },
    words:
      'Keep every message and address, and stop writing to them. Change the passwords you gave away, that of your e-mail first.',
  },
  {
    when: { lost: ['cash', 'card', 'transfer', 'gold', 'currency', 'goods', 'vouchers', 'pin', 'bank_details'] },
    words: 'Whoever offers to get your money back for a fee is a fraud too. They often ring again within days.',
  },
];
