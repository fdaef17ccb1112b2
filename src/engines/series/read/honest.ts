/**
 * What is said of a dealer, exchange or shop that was paid for real goods, or rang to ask: its number and its account are no offender's. One list
 * for the readers of numbers and of accounts; each adds what is said of its own kind only.
 */
export const HONEST_PARTY =
  '(?:all above board|(?:did|had done|has done) nothing wrong|(?:a|an) (?:proper|genuine|real|legitimate|honest|reputable|registered|respectable) (?:firm|company|dealer|business|seller|shop|jeweller))';
