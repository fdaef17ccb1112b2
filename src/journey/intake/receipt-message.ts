import type { ForceConfig } from '#catalogue/forces/force.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { FraudType } from '#core/report.ts';
import { queueMessage } from '#store/outgoing.ts';
import type { Tx } from '#store/store.ts';
import { dateInWords } from '#web/dates.ts';
import type { Site } from '#web/site.ts';
import { fill } from '#web/words.ts';
import { type Answers, unnamed } from './form/answers.ts';
import type { Outline } from './form/first-steps.ts';
import { londonDay } from './form/london-time.ts';
import { codeInGroups, type Receipt, type ReceiptKeys, receiptWord, shortCode } from './receipt.ts';

/** What a receipt says, and the receipt as a message: from the public form, and from a sheet that a clerk copied. */
const wordsIn = (language: string) => wordingIn(language).reporting.receipts;

/** A kind of fraud by its short name, and what is none in words of its own; small, for the middle of a sentence. */
export const aboutInWords = (about: Receipt['about'], language: string): string => {
  const { about: others } = wordsIn(language);
  const name = Object.hasOwn(others, about) ? others[about as keyof typeof others] : shortNameOf(about as FraudType);
  return name.charAt(0).toLowerCase() + name.slice(1);
};
export const dayInWords = (day: string): string => dateInWords(new Date(`${day}T12:00:00Z`));

export const receiptOf = (report: { reference: string; receivedAt: Date }, outline: Outline): Receipt => ({
  reference: report.reference,
  day: londonDay(report.receivedAt),
  about: receiptWord(outline.fraudType, outline.kind),
});

/** The receipt as a message: to whoever asked for it. It holds no secret. */
function receiptMessage(receipt: Receipt, code: string, site: Site, force: ForceConfig) {
  const words = wordsIn(site.language);
  const where = site.origin
    ? fill(words.messageWhere, { address: `${site.origin}/receipt` })
    : words.messageWhereUnknown;
  return {
    channel: 'email' as const,
    purpose: 'report_receipt' as const,
    once: `receipt ${receipt.reference}`,
    subject: fill(words.titleOf, { reference: receipt.reference }),
    text: fill(words.message, {
      force: force.name,
      about: aboutInWords(receipt.about, site.language),
      day: dayInWords(receipt.day),
      reference: receipt.reference,
      code: codeInGroups(code),
      where,
      number: force.nonEmergencyNumber,
      emergency: force.emergencyNumber,
    }),
  };
}

/** Sends the receipt to whoever asked for it and left an address. In the transaction in which the report is put in. */
export async function sendReceipt(
  tx: Tx,
  report: { id: string; reference: string; receivedAt: Date },
  answers: Answers,
  by: { site: Site; force: ForceConfig; receipts: ReceiptKeys },
): Promise<void> {
  const { email, sendReceipt: wanted } = unnamed(answers);
  if (!email || !wanted) return;
  const receipt = receiptOf(report, answers);
  const message = receiptMessage(receipt, shortCode(receipt, by.receipts), by.site, by.force);
  await queueMessage(tx, { ...message, to: email, about: report.id });
}
