import type { Story } from './stories-courier.ts';

export const BANK: readonly Story[] = [
  {
    open: [
      '{caller} rang to say someone was trying to send {amt} from {p} account|Call from {caller}: was {s} making a payment of {amt}, because if not it had to be stopped',
      'He knew {p} name and the last few transactions, so it seemed right|He read out two things {s} had bought that week',
      'All {p} money had to be moved to a new safe account while they looked into it|{S} {was} told a fresh account had been opened in {p} name and to shift the balance across',
    ],
    loss: [
      '{S} sent {amt} in two faster payments|{amt} was moved before {s} twigged',
      'The real {bank} said there is no such thing|{bank} are looking at it but cannot promise anything',
    ],
    fail: [
      '{S} hung up and rang 159, who said it was a scam|{S} opened the app and there was nothing pending, so {s} cut him off',
      'No money moved|Nothing has gone from the account',
    ],
  },
  {
    open: [
      "It started with a text that looked like {bank}'s own messages about a new payee|A message came in the same thread as {p} usual {bank} texts",
      'Soon afterwards {caller} was on the phone asking for the six figure codes to cancel it|Then {caller} rang, and wanted the passcodes as they came through',
    ],
    loss: ['{S} read out three codes and {amt} was taken|The codes were used to set up a payment of {amt}'],
    fail: [
      'The message on the code said never share it, so {s} stopped there|{S} would not read the code and he got nasty',
    ],
  },
  {
    open: [
      '{S} had clicked on something the week before and {caller} appeared to know it|{caller} asked whether {s} had answered a text lately',
      "He said a fraudster had a loan in {p} name and it must be moved out before they spent it|There was a loan of {amt} put into {p} account which he said was the thieves' and should be sent back",
    ],
    loss: [
      'The {amt} was sent to the details he gave, and it turns out the loan is real and in {p} name|{S} returned the loan, {amt}, to the account he read out',
    ],
    fail: ['{bank} held the payment and rang {o} on the proper number|The payment was blocked'],
  },
  {
    open: [
      '{caller} said {p} branch manager was under suspicion and that nobody at {bank} could be trusted|According to {caller}, staff at {bank} were in on it',
      '{S} {was} to say it was for a car if anyone asked, and send the lot to a protected account by transfer|The transfer was to be described as help for a relative',
    ],
    loss: ['{amt} went by CHAPS|{S} went into the branch and sent {amt}'],
    fail: [
      'The branch asked whether someone had told {o} what to say and it all came out|The cashier read out the warning and {s} admitted everything',
    ],
  },
  {
    open: [
      'The number that came up was the one on the back of {p} {bank} card, so {s} took {caller} at his word|Caller display showed {bank} and {caller} was very polite',
      'He asked {o} to put the app on {p} phone that lets them see the screen|{S} {was} talked through approving two payments as a test',
    ],
    loss: ['{amt} went while {s} {was} watching|The test payments were real, {amt} in all'],
    fail: ['{S} did not like it and switched the phone off|{p} daughter took the phone and ended it'],
  },
];

export const GOVERNMENT: readonly Story[] = [
  {
    open: [
      'A recorded message said there was a warrant out for {p} arrest over unpaid tax, press one|{caller} said {s} owed the Revenue {amt} and the bailiffs were booked',
      'It had to be paid today by bank transfer or {s} would go to court|Only a payment within the hour would stop it',
    ],
    loss: ['{S} paid {amt} out of fright|{amt} was sent in three lots'],
    fail: ['{S} rang the real tax office who had nothing on file|{S} put the phone down on it'],
  },
  {
    open: [
      'A text promised a cost of living payment if {s} filled in a form on {site}|Had an e-mail in the name of gov.uk about a council tax refund, with a link to {site}',
      'It wanted name, date of birth and the card to pay it to|The page asked for all {p} card details',
    ],
    loss: ['{amt} was taken on the card soon after|{S} filled it in and lost {amt}'],
    fail: ['{S} did not fill it in|It looked wrong so {s} shut the page'],
  },
  {
    open: [
      '{caller} said {p} national insurance number had been suspended because of crime|{S} {was} told by {caller} that {p} National Insurance number was being misused',
      'To get a new number {s} had to settle a court fee by transfer|He said {p} assets would be frozen unless {s} moved money to a government holding account',
    ],
    loss: ['{S} transferred {amt}|{amt} went to the so called holding account'],
    fail: ['{S} knew that was nonsense|{S} asked him to write and he swore'],
  },
  {
    open: [
      '{caller} rang about {p} visa and said a paper was missing|{S} got a call from {caller}, from the immigration people as {s} thought',
      'A fine of {amt} had to be paid in shop vouchers or {s} would be sent home|There was a penalty which could only be paid by online transfer that day',
    ],
    loss: ['{S} paid {amt}|{amt} was paid, reading the codes down the phone'],
    fail: [
      'A friend told {o} the Home Office does not ring like that|{S} said {s} would speak to a solicitor and he hung up',
    ],
  },
  {
    open: [
      'A letter with a crest said {s} owed a parking and DVLA penalty|A text said {p} vehicle tax had failed and to pay at {site}',
      'There was a link and a threat of doubling|Pay {amt} now or it becomes twice that',
    ],
    loss: ['{S} paid and then {amt} more went out|{amt} was taken from the card'],
    fail: ['{S} checked on the proper DVLA site and the tax was paid till spring|It was deleted'],
  },
];

export const COMPUTER: readonly Story[] = [
  {
    open: [
      'A screen came up saying the computer was locked and to ring a number at once|The laptop froze with a loud voice and a Microsoft warning',
      '{caller} from {company} answered and had {o} download a program so he could look|The man, {caller}, took over the mouse',
    ],
    loss: ['He opened {p} banking and {amt} went|{S} paid {amt} for five years of protection that does not exist'],
    fail: ['{S} pulled the plug out of the wall|{p} grandson came in and turned it off'],
  },
  {
    open: [
      '{caller} from {company} said {p} broadband was being used by hackers|Someone supposed to be from the internet company, {caller}, said the router was sending out viruses',
      'He needed remote access to clean it|{S} {was} asked to type an address into the browser and read out a code',
    ],
    loss: ['{amt} was moved from savings to current and out again|They had {amt} by the end of the call'],
    fail: ['{S} does not own a computer and told him so|{S} kept him talking for sport and gave nothing'],
  },
  {
    open: [
      '{S} rang what {s} thought was the printer help line found on a search|{S} looked for help with e-mail and the number at the top was {company}',
      'They said the machine was riddled and needed a technician|He showed {o} pages of red errors and said the network was infected',
    ],
    loss: ['A card payment of {amt} was taken for the repair|{S} paid {amt} and they still had control of the screen'],
    fail: ['{S} said {s} would take it to the shop|The card was declined by the bank'],
  },
  {
    open: [
      '{caller} of {company} said {s} {was} owed a refund of £299 for cancelled software|It was about a refund on an anti-virus plan, {caller} said',
      'By a slip he had sent too much and would lose his job unless the difference was returned|The screen showed £2,990 had gone in by mistake, and he begged {o} to send the rest back',
    ],
    loss: ['{S} sent back {amt} of {p} own money|{amt} was returned in gift cards'],
    fail: ['{S} looked at the real balance on {p} phone and nothing had come in|{S} switched off and rang {p} bank'],
  },
  {
    open: [
      'A pop-up scan said thirteen threats were found, ring {company}|{company} popped up while {s} {was} doing the crossword online',
      '{S} let them in with TeamViewer|The engineer had {o} install AnyDesk',
    ],
    loss: ['{amt} charged|The total came to {amt} on the card'],
    fail: ['Then {s} thought again and turned the router off|Nothing was paid'],
  },
];

export const FAMILY: readonly Story[] = [
  {
    open: [
      'A WhatsApp from a new number: hi mum I dropped my phone down the loo|Message came saying it was {p} daughter on a new number',
      'It asked {o} to pay a bill as the banking was on the old phone|{S} {was} asked for {amt} for rent by tonight',
    ],
    loss: ['{S} paid {amt} and then spoke to the real one|{amt} was sent to a name {s} did not know'],
    fail: [
      '{S} rang {p} real daughter who was at work with her own phone|{S} asked the name of the dog and that finished it',
    ],
  },
  {
    open: [
      'A young man rang in tears, grandma it is me|Somebody sounding like {p} grandson rang and said he had been in a car crash',
      'He needed money for a solicitor and not to tell Dad|A so called lawyer came on and wanted bail of {amt}',
    ],
    loss: ['{S} sent {amt}|{amt} by bank transfer'],
    fail: ['The real grandson was upstairs|{S} asked him his middle name'],
  },
  {
    open: [
      'A text purporting to be from {p} son said he was locked out of his bank abroad|{p} son, as {s} thought, messaged about a stolen wallet in Spain',
      'He would pay it back on Friday|Could {s} pay a supplier for him, account details to follow',
    ],
    loss: ['{S} made two payments, {amt} together|{amt} has gone'],
    fail: ['{bank} stopped it and asked {o} to ring him|{S} rang the old number and he answered'],
  },
  {
    open: [
      "{p} sister's Facebook was hacked and asked {o} for gift cards|It came from a friend's real account but was not the friend, asking for help with vouchers for a niece",
      'It said {s} would have it back tomorrow|It sounded just like her',
    ],
    loss: ['{S} bought {amt} in vouchers and sent pictures of the backs|{amt} of cards, all used within the hour'],
    fail: ['{S} rang her and she knew nothing|It never uses kisses, so {s} knew'],
  },
];
