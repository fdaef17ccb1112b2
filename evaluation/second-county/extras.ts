/** Sentences for collections, vulnerability and the odd things people add. Tokens as in stories.ts, and {desc} {plate} {make} {word} {firm} {when}. */
export type Status = 'coming' | 'now' | 'recent' | 'past' | 'refused' | 'none';

export const COLLECTION: Record<Exclude<Status, 'none'>, readonly string[]> = {
  coming: [
    'somebody is meant to be round for it within the hour',
    'they are sending a lad to pick the package up this afternoon and {s} is sat waiting',
    'the driver has set off and is due any time',
    'he said to expect a knock at about {when} today, it has not happened yet',
    'a messenger is en route to the address',
    'the envelope is ready in the hall for when the man gets here',
    'a taxi has been booked to take the money and has not turned up so far',
    'told to leave it on the step, pick up expected in twenty minutes',
  ],
  now: [
    'there is a man stood on the doorstep asking for it as we speak',
    'the courier is outside in a car and will not leave',
    'he is still on the other line listening while this call is made',
    'someone is in the porch at this moment to take the parcel',
    'the person is at the door now',
    'caller can be heard in the background giving instructions on the house phone',
  ],
  recent: [
    'the lad left about two hours ago',
    'it was picked up first thing this morning',
    'the parcel went out of the door at lunchtime today',
  ],
  past: [
    'a young man came for it the same evening, that was over a fortnight ago',
    'it was collected from the house last month',
    'a courier had called and taken it, some three weeks before this report',
    'the package was handed to a rider on {when}, the family have only now found out',
    'this was back in the spring and the person who called for it has not been seen since',
    'a minicab came and took the bag at the time, {s} only told anyone when the statement arrived weeks later',
  ],
  refused: [
    'no one ever came to the house',
    'they said a courier would be sent but {s} refused and rang off',
    'he offered to send a driver round, {s} said not on your life',
    'nobody turned up and the calls have stopped',
    'when {s} asked which station the collector was from he swore and that was the end of it',
    'a pick up had been talked about but it was called off once {p} daughter took the phone',
  ],
};

export const DETAILS = {
  desc: ['the collector was {desc}', 'he was {desc}', 'person at door described as {desc}', 'chap who came, {desc}'],
  vehicle: [
    'he drove off in a {make} {plate}',
    'vehicle seen was {plate}, a {make}',
    '{p} neighbour wrote the number down, {plate}',
    'doorbell picked up a {make} index {plate}',
    'reg given as {plate}',
  ],
  word: [
    'the password was to be "{word}"',
    'the person collecting would say {word}',
    '{s} was told only to open up to someone who said the word {word}',
    'code word {word}',
  ],
  firm: ['the cab was from {firm}', 'taxi booked through {firm}'],
  badge: [
    'badge number {badge}',
    'he gave a warrant card number of {badge}',
    'quoting collar no {badge}',
    'and said {p} case was {badge}',
  ],
  phone: [
    'the number that came up was {phone}',
    'caller display: {phone}',
    '{s} did 1471 and it gave {phone}',
    '{s} was to ring back on {phone}',
    'he left {phone} as his direct line',
    'calls from {phone}',
    'message came from {phone}',
    'tel {phone}',
  ],
  withheld: [
    'number was withheld',
    'no caller ID',
    'it came up as private number',
    'it just said unknown',
    '{s} could not get a number for them',
  ],
  spoofed: [
    'the display showed 101',
    "it came up with the bank's own number off the back of the card",
    'the phone showed 0300 123 2040 so {s} thought it was proper',
    '{s} did 1471 and it was the police switchboard',
  ],
  account: [
    'it went to {account}',
    'payee details {account}',
    'beneficiary {account}',
    'the money was sent to {account}',
  ],
  site: ['the website was {site}', 'their page is {site}', '{s} logged in at {site}', 'email came from {mail}'],
};

/** Facts that make a person vulnerable, by the word of the field; half of them are only said. */
export const VULNERABLE: Record<string, readonly string[]> = {
  dementia: [
    '{s} has been under the memory clinic since last year',
    "{s} has Alzheimer's",
    '{s} gets muddled and has a dementia diagnosis',
    '{s} has vascular dementia',
    '{s} forgets things and carers come in four times a day',
  ],
  bereaved: [
    '{s} lost {p} husband in January and has not been right since',
    '{s} was widowed only this summer',
    'it is a few months since {p} partner of forty years died',
    '{s} buried {p} wife three weeks ago',
  ],
  isolated: [
    '{s} has no family and sees nobody from one week to the next',
    '{s} lives on {p} own and never goes out',
    '{s} is very lonely and the caller was someone to talk to',
  ],
  mental_health: [
    '{s} is under the community mental health team',
    '{s} has bipolar and this has set {o} back',
    '{s} suffers badly with anxiety and depression and is on medication for it',
    '{s} was sectioned last year',
  ],
  physical_disability: [
    '{s} is housebound and on oxygen',
    '{s} uses a wheelchair and cannot get about alone',
    '{s} is registered blind',
    '{s} had a stroke and struggles to speak',
  ],
  learning_disability: [
    '{s} has a learning disability and lives in supported housing',
    "{s} has Down's syndrome",
    '{s} has learning difficulties and a support worker handles {p} money',
  ],
  language: ['{s} speaks very little English, {p} neighbour interpreted', 'a Punjabi interpreter was needed'],
  suicidal: [
    '{s} said life is not worth living now',
    '{s} has talked of ending it all',
    '{s} told the operator {s} could not go on and had tablets',
  ],
  in_debt: [
    '{s} is already behind with the rent and using a food bank',
    '{s} has bailiffs chasing and this was borrowed money',
  ],
  self_neglect: [
    'the house is in a dreadful state and {s} is not eating',
    '{s} has stopped washing and there was no food in',
  ],
};

/** Said of people who are not vulnerable, or of somebody else. */
export const DECOYS: readonly string[] = [
  '{s} has no health problems and manages {p} own affairs',
  '{s} used to nurse people with dementia so knows the signs',
  'not considered vulnerable',
  '{s} volunteers with a bereavement charity',
  '{p} late uncle was caught the same way years ago',
  '{s} still drives and is as sharp as a tack',
  'no vulnerabilities disclosed',
  '{s} works in a care home',
];

export const ASIDES: readonly string[] = [
  'please ring after six as {s} works days',
  '{s} feels very foolish about it all',
  'screenshots are available',
  '{bank} have been informed',
  '{s} would like to know what happens next',
  'crime number needed for the insurance',
  'this wants putting in the paper so others know',
  '{s} is worried they have {p} address',
  '{s} was just about to go out to the shops',
  'the dog was barking the whole time',
  '{s} has changed all {p} passwords',
  'no CCTV',
  'there is a Ring doorbell opposite',
  'officers will call round next week to take a statement',
  '{p} daughter is on her way over to sit with {o}',
  'a new card is on its way in the post',
];

/** Numbers and accounts that honest people share. {n} is the number. */
export const SHARED: readonly string[] = [
  'OIC PC Larch, mobile {n}',
  'contact the victim through the home on {n}',
  'GP surgery {n}',
  '{bank} fraud desk gave {n} and a reference',
  'safeguarding team {n} informed',
  'reported to Action Fraud on 0300 123 2040',
  '{s} rang 101 and was put through',
  '{s} has called 159',
  'Crimestoppers 0800 555 111 leaflet left',
  'Trading Standards consumer line 0808 223 1133 suggested',
  'Victim Support on 0808 16 89 111 offered',
  'the real bank line is {n} and they know nothing of it',
];
