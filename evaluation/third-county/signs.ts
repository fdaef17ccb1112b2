/** What shows that somebody cannot look after themselves just now, told by signs. f: in the person's own words; t: by somebody else. */
export const SIGNS_OWN: readonly string[] = [
  'I am not so good since my stroke and I muddle things',
  'the memory clinic has me on tablets now and some days are better than others',
  'I lost my husband in the spring and I have not been myself, I just do what people tell me',
  'I have not left the house since the funeral and there is nobody I can ask',
  'I see nobody from one week to the next, the calls were the only voice I heard',
  'my sight has nearly gone so I could not read what it said',
  'I cannot read English well, my boy reads the letters to me',
  'I am under the mental health team and was in a bad way that week',
  'I do not see a way out and have thought of ending it all',
  'I have a support worker for my learning difficulties and she was not there that day',
  'I have bailiffs writing already and am living off the food bank',
  'I have carers four times a day and cannot get to the door without the frame',
  'I have been in and out of hospital with my nerves and they have doubled the tablets',
  "I have Parkinson's and get very confused in the afternoons",
  'I have not been eating since it happened and I do not want to be here any more',
];
export const SIGNS_OTHER: readonly string[] = [
  '{S} does not always know what day it is',
  '{S} asked three times while we talked who {s} {was} speaking to',
  '{S} goes to the memory clinic and the doctor has stopped {o} driving',
  'carers come in morning, noon and night',
  '{S} has been on {p} own in the house since the funeral and hardly speaks to a soul',
  '{S} cannot hear properly and says yes to everything',
  "the fridge was empty, post unopened for months and {s} {was} in yesterday's clothes",
  '{S} has a social worker because of {p} learning disability',
  '{S} keeps saying {s} would be better off dead',
  'the Court of Protection has put a deputy in charge of {p} money',
  'the lasting power of attorney is being used because {s} can no longer deal with money',
  '{S} still thinks the man is a friend and will not have a word said, and cannot remember the payments',
  '{S} had a stroke last year and gets words mixed up',
  '{S} is registered blind and relies on neighbours for {p} post',
  '{S} speaks very little English and has no one to interpret',
  '{S} was sectioned in the summer and is home with a nurse calling',
  'they have been in touch with {o} for years and {p} name is plainly on a list, {s} is getting forty letters a week and hides them from us under the bed',
  "{S} has Alzheimer's and lives in the sheltered flats",
  '{S} owes money to a doorstep lender and has had the gas cut off',
  '{S} rang me eleven times that night asking whether the policeman had come',
];
/** Words that sound like signs and are about something else. */
export const NO_SIGNS: readonly string[] = [
  'I work full time as a ward manager on a dementia unit so I should have known better',
  "I look after my mother who has Alzheimer's but this was my own account and I was the one taken in",
  'nobody here is ill or anything, I was just in a rush',
  'I teach a course on online safety so it is embarrassing',
  'I volunteer with bereaved families and they might want to hear of it',
  'it happened while I was driving home from work',
  'I am a carer by trade and keep my own money separate',
  'I am not upset, more annoyed with myself',
];
export const ASIDES: readonly string[] = [
  'it was the day of the bin collection',
  'the kettle had just gone on',
  'the dog was barking throughout',
  'there was a lot of noise behind him, like a call centre',
  'the line was crackly',
  'it was raining stair rods',
  'the programme about antiques was on',
  'I should add that the curtains were drawn',
  'there have been a few of these in the road by all accounts',
  'someone at the bowls club had the same',
  'the parish magazine had a piece on this',
  'I was halfway through the ironing',
  'he called everyone madam',
  'there was no accent to speak of',
  'I have kept the envelope it came in',
  'this is the second time of typing as the page timed out',
];

/** Marks of a case whose allocation nobody would argue about. */
export const LOCAL_SUSPECT: Readonly<Record<string, readonly string[]>> = {
  doorstep: [
    'I know who it was, it is {suspect} from {addr} here in {place}, his name is on the van and it is outside his house today',
    'a neighbour recognised one of them as {suspect} of {addr} and will make a statement',
    'the boss gave his real name, {suspect}, he lives at {addr} and we have his quote in his own writing',
  ],
  ticket_or_shopping: [
    'it was done face to face in the end and he is {suspect} from {addr} here in {place}, I have his messages and his bank details',
    'he gave his real name, {suspect}, I have been to his house at {addr} and he does not deny it',
    'my neighbour knows him, he is {suspect} and lives over the road at {addr}, and she will make a statement',
  ],
  other_fraud: [
    'it is a former lodger, {suspect}, now living at {addr}, and he has admitted it in a text which I kept',
    'it was {suspect} of {addr}, who used to share the house, he had the cards sent there and has owned up to it',
  ],
};
export const ARRESTED: Readonly<Record<string, readonly string[]>> = {
  doorstep: [
    'PC Whitlam came and arrested the man at the scene',
    'officers have arrested one of them and he is in the cells at Hatfield',
  ],
  ticket_or_shopping: [
    'the police have somebody in custody for it, arrested at his own flat',
    'officers have arrested the man at the address he gave and he is in the cells at Hatfield',
  ],
  other_fraud: [
    'the police have arrested the person who did it and he is in custody at Stevenage',
    'an officer rang to say that a man has been arrested for it, caught with the cards on him',
  ],
};
export const COMPLEX_CASE: readonly string[] = [
  'so far {n} other people who lost money have found each other, and it went through companies in Cyprus and Hong Kong and then into bitcoin',
  'the money was split over {n} accounts in different names within minutes, then to Lithuania, and {n} more victims have come forward in four counties',
  'two of the directors are behind a string of dissolved companies, an accountant signed the papers, and there are {n} of us known to have lost our savings',
  'the liquidator has traced it through five layers of accounts to Dubai and the United States and has a list of {n} victims',
];
export const NO_LEADS: readonly string[] = [
  'there is no name, no number and no account to go on and the page has been taken down',
  'I have nothing at all that would lead anywhere, it was some site abroad which has gone',
  'I kept no messages and do not know who they are or where',
];
export const INFO_ONLY: readonly string[] = [
  'I lost nothing and do not need a reply, this is just so that you know',
  'no loss, nothing needed, only passing it on for information',
  'nothing was given and I want nothing done, I thought you might be counting them',
];
