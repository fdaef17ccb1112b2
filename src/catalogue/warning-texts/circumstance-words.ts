/**
 * Words that tell of somebody's health, or that they live alone: what a warning may not say of a victim (R6.20), for it helps to find them and to choose
 * them again. Published usage of British newspapers and police alerts; lower case.
 */
const HEALTH =
  "dementia|alzheimer[’']?s|alzheimers|parkinson[’']?s|parkinsons|cancer|a stroke|strokes|epilepsy|arthritis|diabetes|autism|depression|anxiety|a heart condition|heart trouble|memory (?:loss|problems|clinic)|mental health (?:problems|issues|needs)|learning (?:disability|difficulties|disabilities)|(?:a |poor )?(?:disability|mobility|eyesight|hearing)|mobility problems|ill health|a terminal illness|a wheelchair|a walking frame|a carer|carers";

/** Something that somebody has, or does because of it. */
export const HAS_HEALTH = new RegExp(
  `\\b(?:with|has|had|having|suffers? from|suffered|suffering from|living with|lives with|diagnosed with|recovering from|goes? to (?:a|the)|attends (?:a|the)|uses|needs|relies on|is in|in) (?:(?:early|severe|mild|advanced|long-term|serious|a|an|the) ){0,2}(?:${HEALTH})(?![\\p{L}-])`,
  'giu',
);
/** What somebody is. */
export const IS_UNWELL =
  /\b(?:(?:is|was|being) (?:(?:very|seriously|also|now|registered|profoundly|severely|partially) ){0,2}|(?:registered|profoundly|severely|partially) )(?:disabled|blind|deaf|housebound|bedbound|bed-bound|wheelchair-bound|terminally ill|sighted|hard of hearing|recently bereaved|mentally ill|frail|forgetful|confused)(?![\p{L}-])/giu;
/** That nobody else is in the house. */
export const ALONE =
  /\b(?:lives?|lived|living) (?:all |on (?:her|his|their) own|alone|by (?:herself|himself|themselves))+(?![\p{L}-])|\b(?:recently )?(?:widowed|bereaved)\b/giu;
/** One person is spoken of, not everybody: a sentence of advice says "people", "you" or "anyone". */
export const OF_ONE =
  /\b(?:she|he|her|his|woman|man|lady|gentleman|widow|widower|pensioner|victim|resident|grandmother|grandfather|mother|father|neighbour|patient)\b/i;
export const OF_ALL =
  /\b(?:people|anyone|anybody|those|everyone|everybody|you|your|residents|neighbours|customers|relatives|families|older adults|victims|fraudsters|criminals|callers)\b/i;
