/** What shows that somebody cannot take care of themselves, as it is told, with the word of section 6 for it where there is one. */
export interface Sign {
  word: string | null;
  told: string;
  oldOnly: boolean;
}

export const SIGNS: readonly Sign[] = [
  {
    word: 'dementia',
    oldOnly: true,
    told: "{[S] had a diagnosis of {Alzheimer's|dementia|vascular dementia}|the memory clinic had seen [O]|[S] had dementia and forgot the call within the hour}",
  },
  {
    word: 'dementia',
    oldOnly: true,
    told: '{[S] was muddled and told it three ways|[S] got the year wrong|[S] could not say who had rung, memory being poor}',
  },
  {
    word: 'bereaved',
    oldOnly: false,
    told: '{[P] {husband|wife|partner} died {in the spring|three weeks before|at Easter}|[S] was newly widowed|the funeral had only just been}',
  },
  {
    word: 'isolated',
    oldOnly: true,
    told: '{[S] saw nobody from one week to the next|[S] lived alone with no family {near|left}|the caller was the only person [S] spoke to}',
  },
  {
    word: 'mental_health',
    oldOnly: false,
    told: '{[S] was under the mental health team|[S] suffered from {severe|bad} anxiety and depression|[S] was just out of hospital after a breakdown}',
  },
  {
    word: 'suicidal',
    oldOnly: false,
    told: '{[S] had said [S] could not go on|[S] spoke of ending it|there was talk of taking [P] own life}',
  },
  {
    word: 'physical_disability',
    oldOnly: false,
    told: '{[S] was in a wheelchair|[S] was registered blind|[S] could not get out since the stroke|[S] was very deaf and on oxygen}',
  },
  {
    word: 'learning_disability',
    oldOnly: false,
    told: '{[S] had a learning disability|[S] was in supported living, with learning difficulties}',
  },
  {
    word: 'language',
    oldOnly: false,
    told: '{[S] had very little English|an interpreter was needed|[S] spoke only {Gujarati|Polish|Bengali|Italian}}',
  },
  {
    word: 'in_debt',
    oldOnly: false,
    told: '{[S] was already behind with the rent|the overdraft could not be paid and there was no food in|[S] was in debt before this and the bailiffs had been}',
  },
  {
    word: 'self_neglect',
    oldOnly: true,
    told: '{[S] was not eating|the house was in a terrible state and [S] had not washed|[S] had stopped looking after [Sf]}',
  },
  {
    word: null,
    oldOnly: true,
    told: '{[S] had been caught {twice|before} this year|it was the third time [S] had been taken in|[S] lost money the same way last winter}',
  },
  {
    word: null,
    oldOnly: true,
    told: '{they were still ringing [O] {ten|twenty} times a day|the calls had not stopped and [S] still answered|[S] still believed [he] was genuine and would not hear otherwise}',
  },
];

export const LIVE: readonly string[] = [
  '{the courier is on {his|the} way|a driver has been sent and is coming now|they say somebody will be here in {ten minutes|half an hour}}, {the money is in an envelope by the door|[S] still had it in the house}',
  '{there is a man {at the gate|outside} now|someone is knocking as we speak|he is on the step at this moment}',
  '{collection is due at [hour] today|pick-up arranged for [hour] today}, {not happened yet|still to come}, {other phone still connected to them|the caller is still on the other line}',
  '{the [man] is still on the landline|they are holding on the house phone} and {the car is five minutes away|a taxi is on its way for the packet}',
];
export const LIVE_AT_THE_DOOR: readonly string[] = [
  '{they are on the roof now|two of them are in the garden at this moment} and {will not go without money|want paying before they leave}',
  '{he is waiting in the van outside for cash|one of them is standing in the hall now}, {[S] was told to get it|and [S] was frightened}',
];

export const AFTERWARDS: readonly string[] = [
  '{[bank] {has|have} been told|the card is cancelled|the bank was rung on the proper number|cards stopped, new ones coming|the fraud desk at [bank] took an hour to answer|[bank] say they will {look into it|write}}',
  '{[S] rang [bank] on [bankPhone]|[bank] gave [bankPhone] for the fraud desk|number on the card is [bankPhone]|the real bank is [bankPhone]|got through to [bank], [bankPhone], {eventually|at the third try}}',
  '{rang 159|159 put [O] through|[S] used 159|dialled 159 as the advert says|159 got [O] to {the right desk|[bank]}}',
  '{reported to 0300 123 2040|Report Fraud on 0300 123 2040 {could not be reached|took it}|told Action Fraud, 0300 123 2040|was given 0300 123 2040 {to ring|as well}|0300 123 2040 {said|told [O]} to come to the local force}',
  '{101 {took ages|was engaged}|[S] called 101 first|was told by 101 to put it online|forty minutes on 101|101 {suggested|said} this form}',
  '{the text was forwarded to 7726|sent on to 7726|7726 has it too|passed it to 7726 {for the network|as one should}}',
  '{gave it to Crimestoppers too, 0800 555111|saw 0800 555 111 on a poster|would not ring 0800 555 111, wanted to give [P] name}',
  '{Citizens Advice on 0808 223 1133 {said to report it|were kind}|Victim Support rang, 08 08 16 89 111|a leaflet has 08 08 16 89 111 on it|the advice line is 0808 223 1133}',
  '{[S] can be reached on [ownPhone]|contact number [ownPhone]|best number [ownPhone]|home number is [ownPhone]|please use [ownPhone]}',
  '{[S] was {shaken|upset|very angry|ashamed}|[S] had hardly slept since|it shook [O] badly|[S] blamed [Sf]|it has knocked [P] confidence|[S] cried when [S] told it}',
  '{the line was changed|BT changed the number|a call blocker was fitted|the handset has been unplugged|new locks have been fitted}',
  '{[friend] round the corner had the same last year|others in the road may have had it|[friend] at the club knows somebody it happened to|the shop said it was the {second|third} that week}',
  '{[S] kept all the papers|the messages are kept|screen shots can be sent|the envelope is kept in a bag|[S] threw the note away|nothing was kept}',
  '{[S] only hoped it might stop somebody else|[S] wanted it logged|not expecting the money back|would like somebody to {ring|call round}|no visit wanted}',
  '{the post office lady was very good|[shop] were told|the manager at [shop] has the film|a camera at [shop] may show it}',
];

/** For numbers that were withheld, or were somebody else's that had been put on the display. */
export const HIDDEN: readonly string[] = [
  '{number withheld|no number came up|withheld}',
  '{it said {unknown|private|no caller ID}|caller ID blocked}',
  '{1471 {had nothing|said the caller withheld}|dialled 1471 but no good}',
  '{[S] did not get the number|no note was made of the number|the number was not kept|phone does not show numbers}',
  '{since deleted|the call log was wiped}',
];
export const SPOOFED: readonly string[] = [
  "{the display {said|showed} [bankPhone]|it came from [bankPhone]}, {the number on the back of the card|which is [bank]'s own|which is real}",
  '{it came up as 101|caller display 101|the screen said 999}',
  '{by some trick it showed [P] own number, [ownPhone]|[ownPhone] came up, which is [P] own}',
  '{number matched the bank website, [bankPhone]|showing as [bank] [bankPhone]}',
];

/** Numbers of honest people that come into a story. */
export const OF_HONEST_PEOPLE: readonly string[] = [
  '{[officer] rang back from [officerPhone]|spoke to [officer] ([officerPhone])|[officer] is dealing, mobile [officerPhone]}',
  '{[P] doctor is at [surgery], [surgeryPhone]|[surgery] know [O], [surgeryPhone]|registered with [surgery]}',
  '{[solicitor] hold power of attorney, [solicitorPhone]|[P] solicitor is [solicitor] on [solicitorPhone]|[solicitor] are writing}',
  '{[S] was staying at [careHome]|[careHome] can be reached on [careHomePhone]|respite booked at [careHome]}',
];
