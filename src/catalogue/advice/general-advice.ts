/** Where nothing more particular applies. */
export const GENERAL_ADVICE: readonly string[] = [
  'If a crime is happening now or you are in danger, ring 999.',
  'Tell your bank, on 159 or the number on your card, of any payment you did not mean to make.',
  'Keep letters, messages and receipts.',
  'For a dispute with a trader, Citizens Advice can help: 0808 223 1133.',
];
