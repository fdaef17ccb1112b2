import type { OutgoingChannel, SealedContent } from '#store/outgoing.ts';
import type { SendOutcome } from '#store/outgoing-queue.ts';

/** What is handed to a carrier. */
export interface Handover {
  /** The same at each try, so that the carrier or the reader can know two as one. */
  reference: string;
  content: SealedContent;
}

/** A way out for one channel. Its words for what went wrong name nobody: they are stored and shown. */
export interface Sender {
  /** "GOV.UK Notify", "SMTP": as staff read it. */
  readonly name: string;
  /** Asked of a message that another process may have handed over before it was killed. Absent where the carrier cannot tell. */
  handedOver?(reference: string): Promise<boolean>;
  send(handover: Handover): Promise<Extract<SendOutcome, { carrier: string }>>;
  close(): void;
}

/** Who carries each channel. One that nobody carries waits, and a page says so. */
export type Senders = Partial<Record<OutgoingChannel, Sender>>;
