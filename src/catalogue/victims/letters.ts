/**
 * Letters to victims and scripts for calls. Words in {braces} are filled in from the report and the force; what is not known is left to be
 * written by hand. Whoever sends one reads it first.
 */
export interface VictimText {
  /** Stored: never renamed. */
  key: string;
  kind: 'letter' | 'script';
  title: string;
  /** When it is used. */
  when: string;
  paragraphs: readonly string[];
  /** The duty that sending it does, if any. */
  does?: string;
}

export const VICTIM_TEXTS: readonly VictimText[] = [
  {
    key: 'first_call',
    kind: 'script',
    title: 'The first call',
    when: 'Before ringing a victim for the first time',
    paragraphs: [
      'Prove who you are first: “I am {officer} of {force}. You need not believe me: ring {phone} from another telephone, give the reference {reference}, and they will tell you my code.”',
      'Ask whether they are safe: “Is anybody with you? Has anybody said that they will come, or ring again? Is somebody on another line now?” If somebody is on the way or at the door: ring {emergency}.',
      'Say what it is: “What happened to you is a crime. It was done by people who do it every day, and it is not your fault.”',
      'Never ask for a card number, a PIN, a password or money, and say so: “I will never ask you for these. Nobody from the police or your bank ever will.”',
      'Ask how they are, and how they manage: sleep, food, money for this week, somebody to talk to. Listen for what makes another attempt likely.',
      'Ask how they would like to be spoken to: telephone, letter, through somebody they trust; in which language; at what time.',
      'Offer what protects: {measures}.',
      'Offer {support}: “They ring every victim in the county. May I give them your name and number?” Write down yes or no.',
      'Say what happens next and by when, and ask how often they want to hear from us. Write it in the contact log.',
    ],
  },
  {
    key: 'believes_caller',
    kind: 'script',
    title: 'Somebody who believes the caller',
    when: 'When the victim trusts the offenders more than you',
    paragraphs: [
      'Do not argue and do not hurry. “They told you that we would say this, didn’t they?”',
      'Ask them to tell it in their own words, and to say at which point they were asked to keep it secret. “Who would want you not to speak to your family?”',
      'Offer a test that they can make themselves: “Ring your bank on the number on your card, or 159, from another telephone. Ask them whether there is an investigation.”',
      'Offer to come, in uniform, with a card that can be checked: {phone}, reference {reference}.',
      'Ask them to do one thing only: to send or hand over nothing until they have spoken to somebody they trust.',
      'If you think that they will pay again today, tell your supervisor now, ask the bank to stop payments, and consider a visit.',
    ],
  },
  {
    key: 'bank_call',
    kind: 'script',
    title: 'The call to the bank',
    when: 'To stop or call back a payment',
    paragraphs: [
      'Say who you are, the reference {reference}, and that it is a fraud reported to {force} on {received}.',
      'Ask them to call the payment back and to freeze what is left in the account that received it.',
      'Ask for times, places and pictures of any use of the card, and that these be kept.',
      'Ask for a marker on the customer’s account, and for limits or a second check for {name}, who has agreed to this, or whom it protects.',
      'Write down whom you spoke to, when, and their reference.',
    ],
  },
  {
    key: 'written_confirmation',
    kind: 'letter',
    title: 'We have your report',
    when: 'On the day of the report (right 3 of the Victims’ Code)',
    does: 'written_confirmation',
    paragraphs: [
      'Dear {name},',
      'Thank you for telling us what happened. We received your report on {received}. Its reference is {reference}: please keep it, and give it when you ring.',
      'What happens next: somebody reads every report. We decide who looks into it, and tell you. You can hear how it stands, add to it and ask questions on {phone}, or where you made your report.',
      'We will be in touch by {nextContact}, even if there is nothing new. If you would like to hear more or less often, or in another way, tell us.',
      'You have rights as a victim of crime: to be understood, to be told what happens, to be helped. They are set out in the Victims’ Code. Ask us for it in the form that suits you.',
      '{support} offers free help to victims of fraud. {supportRings}',
      'If anybody asks you for money, cards or numbers again, even someone who knows this letter: put the telephone down. The police and your bank never ask for your PIN, and never send anybody to collect cash or cards. If somebody is on the way to you, ring {emergency}.',
      'Yours sincerely,',
      '{officer}, {force}',
    ],
  },
  {
    key: 'not_investigated',
    kind: 'letter',
    title: 'Why we do not go on',
    when: 'Within five working days of the decision, one with enhanced rights (right 6)',
    does: 'no_investigation_reason',
    paragraphs: [
      'Dear {name},',
      'You told us on {received} what happened to you (reference {reference}). We have looked at it, and will not investigate it further at present. You have a right to know why.',
      'The reason is: {reason}',
      'Your report is not lost. It is compared with every other, and we look at it again when one fits.',
      'If you think that this is wrong, you can ask us to look at the decision again, on {phone} or in writing. It is then looked at by somebody who did not make it.',
      '{support} is there for you whatever we decide. Tell us if you would like them to ring.',
      'Yours sincerely,',
      '{officer}, {force}',
    ],
  },
  {
    key: 'could_not_reach',
    kind: 'letter',
    title: 'We tried to ring you',
    when: 'After three calls that nobody answered',
    does: 'first_contact',
    paragraphs: [
      'Dear {name},',
      'We have tried to ring you about what you told us on {received} (reference {reference}). You did right not to answer a number that you do not know.',
      'Please ring us on {phone} when it suits you, from any telephone, and give the reference. You can ask them to prove that they are the police: they will not mind.',
      'We would like to know how you are, to tell you what happens next, and to help so that it does not happen again. We can offer {measures}.',
      'Yours sincerely,',
      '{officer}, {force}',
    ],
  },
  {
    key: 'staying_safe',
    kind: 'letter',
    title: 'So that it does not happen again',
    when: 'With any victim who is likely to be rung again',
    paragraphs: [
      'Dear {name},',
      'People who have been tricked once are often rung again, by the same people or by others who say that they can get the money back. It is not your fault: names are sold on.',
      'We can offer {measures}. Tell us on {phone} (reference {reference}) what you would like.',
      'Three things that the police and your bank never do: they never ask for your PIN or your whole password; they never ask you to take out cash, buy goods or move money to keep it safe; they never send anybody to collect cards or cash.',
      'If somebody asks for any of these: put the telephone down, wait until the line is clear or use another telephone, and ring 159 for your bank, or us. If they are on the way: {emergency}.',
      'Yours sincerely,',
      '{officer}, {force}',
    ],
  },
];

export const victimTextNamed = (key: string): VictimText | undefined => VICTIM_TEXTS.find((t) => t.key === key);
