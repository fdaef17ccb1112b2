import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Prizes, lotteries, inheritances and clairvoyants: a fee before the fortune. */
export const lotteryOrPrize: FraudTypeDefinition = {
  id: 'lottery_or_prize',
  name: 'A prize, lottery or inheritance that had to be paid for',
  description: 'A win, inheritance or fortune that does not exist, for which a fee is asked first; often by post.',
  questions: [
    'What were you told you had won or would receive?',
    'What were you asked to pay, how often, and how?',
    'Do letters keep coming, and may we see them?',
  ],
  asks: ['number', 'contact'],
  signs: [
    sign(
      7,
      'Letters promised a prize to those who buy from a catalogue.',
      /\b(?:sweepstakes?|prize draw|guaranteed (?:winner|prize)|unclaimed (?:award|prize|cheque)|clairvoyants?|award notification|final notice of (?:\w+ )?award)\b/,
    ),
    sign(
      5,
      'The victim is said to be an heir or a winner.',
      /\b(?:the heir|an heir|(?:with|same|shares?) (?:my|the|her|his) (?:sur)?name|come (?:first|second|third) in (?:a|the) draw|in (?:a|the) draw and won)\b/,
    ),
    sign(
      4,
      "A stranger's millions or a grant.",
      /\b(?:(?:late|long lost|distant|deceased) (?:cousin|uncle|relative|client)|million (?:dollars|pounds|euros|us)|selected (?:by|for|as)|grant from|(?:replying|replies|reply|sends?|sending|sent) (?:\w+ ){0,3}(?:to (?:the )?(?:letters|psychics|draws)|with cash)|left (?:me )?\d+ million)\b/,
    ),
    sign(
      6,
      'A win or prize was announced.',
      /\b(?:lotter(?:y|ies)|sweepstake|prize(?:s| draws?)?|jackpot|(?:has|have|had|'d|she'd|i'd|he'd) won\b|winner|winnings|won (?:a|an|the|£|\d|first|second|money)|raffle|postcode (?:lottery|draw)|euro ?millions|premium bonds? win|competition win|free gift|reader'?s digest)\b/,
    ),
    sign(
      6,
      'An inheritance from a stranger was offered.',
      /\b(?:inherit(?:ance|ed)?|next of kin (?:to|of)|namesake|unclaimed (?:estate|funds|money|inheritance)|deceased (?:client|relative|estate)|left (?:me|her|him|them) (?:\w+ )?million|million (?:dollars|pounds|euros)|419|nigerian prince|consignment|beneficiary of)\b/,
    ),
    sign(
      5,
      'Clairvoyants or mass mailings.',
      /\b(?:clairvoyants?|psychics?|scam (?:mail\w*|letters?|post)|junk mail|mailings?|fortune tellers?|mail (?:scam|fraud))\b/,
    ),
    sign(
      3,
      'A fee had to be paid first to release it.',
      /\b(?:(?:release|admin\w*|processing|advance|upfront|up front|legal|transfer|clearance|handling|insurance|tax|courier) (?:fee|fees|charge|tax|payment)s?|(?:to )?(?:release|claim|receive|unlock|collect) (?:it|the (?:money|funds|prize|winnings|car|cheque|cash)|her (?:prize|winnings)|his|my)|loan (?:fee|upfront)|pay (?:a |the )?(?:fee|tax|customs) (?:to|before|first))\b/,
    ),
    sign(
      1,
      'Vouchers or cheques were sent.',
      /\b(?:vouchers?|gift cards?|cheques?|western union|moneygram|postal orders?)\b/,
    ),
    sign(
      -5,
      'It was another story.',
      /\b(?:dating|relationship|invest(?:ed|ment|ing)|trading|pension|solicitor's email|hi mum|safe account|detective|counterfeit|hmrc|puppy|tickets|recover\w* (?:my|her|his|the) (?:money|funds|losses))\b/,
    ),
  ],
  hints: {
    strong:
      'lottery prize prizes won winner winnings inheritance jackpot psychic psychics clairvoyant clairvoyants sweepstake',
    weak: 'draw draws barrister togo benin dollars million selected grant claim fee cousin estate letters beneficiary release released namesake bequest',
  },
  fieldSigns: [
    inField('askedFor', 'buy_vouchers', 1, 'Vouchers were asked for.'),
    inField('impersonated', 'police', -3, 'The police were impersonated.'),
    inField('impersonated', 'bank', -2, 'A bank was impersonated.'),
  ],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'Told he had won the Spanish lottery and must pay a £600 release fee.',
      'mother sends cheques to clairvoyants and prize draws, letters every day',
      'Letter says I am next of kin to a man who left 5 million dollars, legal fee first.',
    ],
    nearMisses: [
      {
        text: 'Bought raffle-style tickets for a concert on Twitter, never arrived, seller blocked me.',
        is: 'ticket_or_shopping',
      },
    ],
  },
};
