/** What to say to the person, by level. Order matters: what saves money or life first (R3.28 to R3.30). */
export const CALL_ADVICE = {
  collection: 'If somebody is at the door or on the way, ring 999 from any telephone at once. Do not open the door.',
  warn: [
    'Hang up. You do not have to be polite.',
    'Do not give anybody your card, PIN, cash or goods, and do not move any money.',
    'Ring your bank on 159 from another telephone, or on the number on your card.',
    'Report it to the police on 101 from another telephone. If you have only one, ring somebody you know first to be sure the line is clear, or wait five minutes.',
    'Tell somebody you trust what happened.',
  ],
  caution: [
    'Say you will ring back, and hang up.',
    'Ring 101 or the number on your card from another telephone, or ring somebody you know first to be sure the line is clear.',
    'Give no PIN, passcode or card number.',
  ],
  none: ['Nothing here is a known sign of fraud. If anybody asks for a PIN, cash, cards or a transfer, hang up.'],
  action: {
    warn: 'Hang up now. Give nothing and go nowhere. Ring 159 or 101 from another telephone.',
    caution: 'Say you will ring back on a number of your own, and hang up.',
    none: 'No sign of fraud so far.',
  },
};
