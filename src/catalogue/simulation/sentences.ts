/** Sentences that many kinds of fraud share: what was asked, how it ended, what was seen, what makes somebody vulnerable. */
export const ASKS = {
  withdraw_cash: [
    '{S} <was> told to [draw|take|get] {asking} out of the bank.',
    'They wanted {o} to go to the {bank} branch and withdraw {asking}.',
    'The instruction was to go into town and take out cash.',
    '{S} <was> asked to withdraw {asking} so that the notes could be [checked|examined|looked at for forgeries].',
  ],
  hand_over_card: [
    '{S} <was> told to put {p} bank card in an envelope.',
    'They said {p} cards would have to be [collected|handed over|taken away as evidence].',
    'The card was to be [cut in half|wrapped in paper|sealed in an envelope] and given to whoever came.',
    'The caller said {p} {bank} card had to be given to a courier.',
  ],
  disclose_pin: [
    'They asked {o} to [key in|type|read out|write down] the PIN.',
    'He asked for the four digits of {p} card.',
    '{S} <was> asked for {p} PIN.',
    'The PIN was to go in a separate envelope.',
  ],
  disclose_bank_details: [
    'They asked for {p} [account number|long card number|online banking details|bank details].',
    '{S} <was> asked to confirm {p} card number and the three digits on the back.',
    'They wanted the one time passcode.',
    'It asked for {p} card details.',
  ],
  buy_goods: [
    '{S} <was> told to buy [a watch|two iPhones|laptops|jewellery] for {asking}.',
    'They wanted {o} to buy [an expensive watch|high value goods] to [catch the shop out|help the investigation].',
    'The story was that the shop was selling fakes and {s} <was> to buy something.',
  ],
  buy_vouchers: [
    '{S} <was> told to buy [gift cards|Apple vouchers|Steam cards|Google Play cards].',
    'They wanted the numbers on the back of [gift cards|vouchers].',
    'Payment was to be in [iTunes|Amazon|Google] vouchers.',
  ],
  buy_gold_or_currency: [
    '{S} <was> told to buy [gold bars|gold coins|euros|foreign currency] for {asking}.',
    'They wanted {o} to change {asking} into euros.',
    'The money was to be turned into gold "to keep it safe".',
  ],
  transfer_money: [
    '{S} <was> told to [move|transfer] {asking} to [a safe account|another account|a new account].',
    'They said the money had to be moved [at once|straight away|before the end of the day].',
    'The payment was to go by bank transfer.',
    '{S} <was> asked to pay {asking} by bank transfer.',
  ],
  hand_over_cash: [
    'Somebody would come to the house for the money.',
    'The cash was to be handed to [a courier|an officer in plain clothes|a colleague|a taxi driver].',
    'They said a courier would pick the money up.',
    'The money was to be put in [an envelope|a carrier bag|a shoe box] for collection.',
  ],
  remote_access: [
    '{S} <was> told to download [AnyDesk|TeamViewer|an app] so they could [see|fix] the computer.',
    'They took control of {p} [computer|laptop|screen].',
    'They got {o} to let them on to {p} computer.',
  ],
  keep_secret: [
    '{S} <was> told not to tell anybody, not even family.',
    'They said it was [confidential|a secret operation] and the bank staff were in on it.',
    'If the bank asked, {s} <was> to say it was for [building work|a car|a holiday|a new kitchen].',
    'They warned {o} not to speak to anyone or {s} would [be arrested|get into trouble].',
  ],
  call_back_same_line: [
    '{S} <was> told to ring [999|101|the number on the card] to check, and somebody answered straight away.',
    'They said to hang up and dial {line}; it was put through to the same people.',
    '{S} rang the bank back and it cannot have been the bank.',
  ],
} as const;

export const LOSSES = {
  cash: [
    '{S} handed over {amount} in cash.',
    '{S} gave {amount} to the man who came.',
    '{amount} in cash was handed over.',
    '{S} went to the bank, took out {amount} and gave it away at the door.',
  ],
  card: [
    '{S} handed over {p} card and {amount} was taken.',
    '{amount} has since been [withdrawn|spent] on the card.',
    'The card was used at cash machines [that night|after midnight|the same evening] and {amount} is gone.',
    '{S} gave the card and PIN and {amount} went from the account.',
  ],
  goods: [
    '{S} bought goods worth {amount} and gave them to the courier.',
    'A watch costing {amount} was bought and collected.',
    '{S} parted with items worth {amount}.',
  ],
  gold: ['{S} bought gold for {amount} and it was collected.', 'Gold bars worth {amount} were handed over.'],
  currency: ['{S} changed {amount} into euros and handed them over.', 'Foreign currency worth {amount} was collected.'],
  vouchers: [
    '{S} bought {amount} of vouchers and read out the codes.',
    'The codes for {amount} of gift cards were given over the phone.',
  ],
  transfer: [
    '{S} transferred {amount}.',
    '{amount} left {p} account.',
    '{S} paid {amount} by bank transfer.',
    'A payment of {amount} was made.',
    'In total {s} sent {amount}.',
  ],
  pin: ['{S} gave the PIN and {amount} was taken.'],
  bank_details: [
    '{S} gave the details and {amount} was taken.',
    '{amount} went out of the account afterwards.',
    'There were payments of {amount} that {s} did not make.',
  ],
} as const;

export const STOPS = {
  self: [
    '{S} [realised|knew|twigged] it was a scam and hung up.',
    '{S} put the phone down. Nothing was lost.',
    'No money or details were given.',
    '{S} told them where to go.',
    '{S} said {s} would ring the police and they rang off.',
    'Nothing lost.',
  ],
  family: [
    '{S} told a relative who [said it was a scam|stopped it|took the phone].',
    'A family member walked in and ended the call.',
    'The family stepped in before anything was lost.',
  ],
  bank: [
    'The cashier asked questions and it came out.',
    'The bank stopped the payment.',
    'Staff at {bank} would not hand over the cash and rang police.',
    'The bank blocked it, nothing lost.',
  ],
  shop: [
    'The shop refused the sale.',
    'A jeweller was suspicious and would not sell.',
    'The assistant in the shop spotted what was going on.',
  ],
  taxi: [
    'The taxi driver from {taxifirm} was suspicious and took {o} home.',
    'A driver from {taxifirm} refused the job.',
  ],
  neighbour: ['A neighbour came round and stopped it.', 'The neighbour answered the door and the man ran off.'],
  police: [
    'Officers arrived before anything was handed over.',
    'A PCSO who was passing stopped it.',
    'Police had warned {o} the week before.',
  ],
  nobody: ['Nothing more is known.'],
} as const;

export const COMING = [
  'The courier is due at {due} today.',
  '{S} <has> been told somebody is on the way now to collect.',
  'They are sending a [courier|taxi|driver] round within the hour.',
  'Collection is meant to be at {due} this afternoon.',
  'The caller is still on the other line and the courier is coming.',
  'They said a man would be there by {due}. {S} <is> still at home and frightened.',
] as const;
export const HERE = [
  'There is a man at the door now.',
  'The courier is outside in a car as we speak.',
  'He is on the doorstep now and will not go away.',
  'A taxi has just pulled up outside for the package.',
] as const;
export const COMING_BACK = [
  'They are coming back at {due} today for the money.',
  'They have gone to fetch a van and will be back within the hour.',
  'They are taking {o} to the bank at {due}.',
] as const;
export const HERE_AT_DOOR = [
  'They are on the roof now and want paying.',
  'The men are outside the house now and will not leave.',
  'He is standing in the hall as we speak.',
] as const;
export const COLLECTED = [
  'It was collected from the house {time}.',
  'A man came to the door about an hour after.',
  'Somebody came for it within [the hour|minutes|two hours].',
  'The person who came did not say much.',
  'It was picked up the same [day|afternoon].',
  'The collector was on the phone the whole time.',
] as const;

export const VULNERABILITY = {
  dementia: [
    '{S} <has> dementia.',
    '{S} <has> Alzheimer’s.',
    '{S} <was> diagnosed with vascular dementia [last year|in the spring].',
    '{p} memory is very poor and {s} <has> been seen at the memory clinic.',
  ],
  bereaved: [
    '{p} [wife|husband|partner] died [in the spring|a few months ago|last year].',
    '{S} <has> recently lost a close relative.',
    'There was a death in the family not long ago.',
  ],
  isolated: [
    '{S} <sees> nobody from one week to the next.',
    '{S} <has> no family nearby and <is> very lonely.',
    '{S} rarely <leaves> the house and <has> no visitors.',
  ],
  in_debt: [
    '{S} <is> already in debt.',
    '{S} <has> fallen behind with the rent.',
    '{S} had borrowed to pay this and cannot pay it back.',
  ],
  mental_health: [
    '{S} <suffers> from [anxiety and depression|depression|PTSD].',
    '{S} <is> under the mental health team.',
    '{S} <has> bipolar disorder.',
  ],
  physical_disability: [
    '{S} <uses> a wheelchair.',
    '{S} <is> registered blind.',
    '{S} <is> very deaf and can hardly walk.',
    '{S} <is> housebound after a stroke.',
  ],
  learning_disability: [
    '{S} <has> a learning disability.',
    '{S} <has> learning difficulties and <lives> in supported housing.',
  ],
  language: ['{S} <speaks> very little English.', 'English is not {p} first language and an interpreter was needed.'],
  suicidal: ['{S} said life is not worth living since this.', '{S} <has> talked of ending it all.'],
  self_neglect: ['The house is in a bad state and {s} <is> not eating.', '{S} <is> not looking after {self}.'],
} as const;

export const MENTIONS = {
  phone: [
    'The number was {it}.',
    'The call came from {it}.',
    'Number showing was {it}.',
    'Caller display showed {it}.',
    'They rang from {it}.',
    '1471 gave {it}.',
    'It came up as {it} on the phone.',
    'tel {it}',
    'Contact number used by the suspect: {it}.',
    'They left {it} to ring back on.',
  ],
  alias: [
    'He said he was {rank} {it}.',
    'The caller gave the name {it}.',
    'He called himself {it}.',
    'Name given: {it}.',
    'It was {rank} {it}, or so he said.',
    'The person introduced themselves as {it}.',
    'Spoke to a "{it}".',
    'Later a second one came on, {it}.',
  ],
  station: [
    'He said he was from {it}.',
    'They claimed to be calling from {it}.',
    'Station given as {it}.',
    'Said to be based at {it}.',
    'He was supposedly at {it}.',
  ],
  badge: [
    'He gave a badge number, {it}.',
    'Collar number {it}.',
    'His warrant number was {it}.',
    'ID number given as {it}.',
    'shoulder number {it}',
  ],
  code: [
    'The password was "{it}".',
    'The man at the door would say {it}.',
    'The code word was {it}.',
    'He was to give the word {it}.',
    'Password for the courier: {it}.',
    'They agreed on a password, {it}.',
  ],
  courier: [
    'The person who came was a {it}.',
    'Description: {it}.',
    'The courier: {it}.',
    'It was a {it}.',
    'Collected by {it}.',
    'The suspect is described as {it}.',
  ],
  vehicle: [
    'The car was {it}.',
    'He left in a car, reg {it}.',
    'Registration {it}.',
    'A neighbour noted the plate, {it}.',
    'VRM {it}.',
    'Doorbell camera shows number plate {it}.',
  ],
  taxi: ['A taxi from {it} came.', 'The driver was from {it}.', 'They used {it}.', 'It was a {it} cab.'],
  account: [
    'The money went to {it}.',
    'Account details given: {it}.',
    'It was to be paid into {it}.',
    'Payee: {it}.',
    'Beneficiary was {it}.',
  ],
  voice: ['The voice: {it}.', 'Caller described as {it}.', 'He sounded like this: {it}.', 'Voice was {it}.'],
} as const;

export const LOST_PHONE = [
  'The number was withheld.',
  'No caller ID.',
  'It came up as [private number|unknown|international].',
  'I dialled 1471 but there was no number.',
  'The display showed the number of {bank}, {bankline}.',
  'The number on the display was 101.',
  'It looked like a London number but was not noted.',
] as const;

export const AFTER_ATTEMPT = [
  'There has been nothing since.',
  '{S} <has> not heard from them again.',
  'It may be nothing but {s} thought you should know.',
  'Other people in the road have had the same.',
  '{S} blocked the number.',
  'They have tried again since.',
  '{S} <is> worried that they know where {s} <lives>.',
  'It was very convincing.',
] as const;

export const ASIDES = [
  '{S} then rang {line}.',
  'Advice had been given by {line}.',
  '{S} called {bank} on {bankline}.',
  'The bank on {bankline} stopped the card.',
  'Reported to {line} as well.',
  'PCSO left a number, {officerMobile}.',
  'The GP surgery is on {surgery}.',
  '{S} <has> been very [upset|shaken|embarrassed] since.',
  'The weather was terrible so {s} <was> in all day.',
  '{S} <does> not [use the internet|like to make a fuss].',
  'A leaflet about scams came through the door the week before.',
  '{S} had seen something about this on the television.',
  'The dog was barking so some of it was missed.',
  '{S} had been expecting a parcel that day.',
  'This was {when}, {time}.',
  'It was {time}.',
  '{S} usually <goes> to [the market|church|the day centre|bingo] on that day.',
  'There were [three|four|several|about ten] calls in all.',
  'The calls went on for [two hours|most of the day|three days].',
] as const;

export const TELLS = {
  own: {
    age: [
      'I am {age}.',
      "I'm {age} years old.",
      'I am {age} years of age.',
      'My age is {age}.',
      "I'm {age} and [not stupid|usually careful|should have known better].",
    ],
    town: ['I live in {town}.', 'This was in {town}.'],
    livesAlone: ['I live on my own.', 'I am on my own here.'],
    before: [
      'I was caught by [something like this|another scam] [last year|a few months ago] too.',
      'This is the second time I have been scammed.',
    ],
  },
  other: {
    age: ['{S} is {age}.', '{S} is aged {age}.', 'Age {age}.', '{S} is {age} years old.'],
    town: ['{S} lives in {town}.', 'This was in {town}.'],
    livesAlone: ['{S} lives alone.', '{S} lives by {self}.', '{S} is on {p} own.'],
    before: [
      '{S} has been a victim of fraud before.',
      '{S} lost money to another scam [last year|some months ago].',
      'Previous victim of fraud.',
    ],
  },
  lossAgain: ['{S} lost {amount}.', '{amount} lost [in all|in total|altogether].', 'The loss is {amount}.'],
  attempted: [
    'They wanted {attempted}.',
    'The sum asked for was {attempted}.',
    '{attempted} was what they were after.',
  ],
};
