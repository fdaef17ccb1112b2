/** The shape of an act as the catalogue writes it; the call engine takes it as its parameter. */
export interface Act {
  id: string;
  /** Acts of one family are one thing said in two ways: the heavier counts. Without it, the act is its own. */
  family?: string;
  stage: 'identity' | 'story' | 'constraint' | 'ask' | 'support' | 'protective' | 'context';
  rule: 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY' | 'OTHER_RED_LINE' | null;
  weight: number;
  doer: 'you' | 'any';
  kind?: 'police' | 'bank' | 'courier' | 'other';
  patterns: string[];
  near?: string[][];
  told?: string[];
  allow?: ('direct' | 'denied' | 'reported' | 'asked_about' | 'taught' | 'own' | 'quoted')[];
  wide?: boolean;
  why: string;
  examples: string[];
  counterExamples: string[];
}
