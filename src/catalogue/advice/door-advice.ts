/** Callers at the door. */
export const DOOR_ADVICE: readonly string[] = [
  'If they are there now, or you are afraid, ring 999.',
  'You need not open the door or agree to anything today. Say no, and close it.',
  'Do not go to the bank with them and do not pay more.',
  'Keep any leaflet, invoice or receipt, and write down what vehicle they had.',
  'Ask a neighbour, or ring Citizens Advice, before you have any work done.',
];
