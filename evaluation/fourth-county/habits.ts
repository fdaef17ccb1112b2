/**
 * Peculiar things that offenders keep doing. A group has two of its own; others turn up in the background. Each is told in several ways,
 * and no way need share a word with another.
 */
/** Those that go with something handed over. */
export const IN_HANDING_OVER: readonly string[] = [
  '{[he] had [O] write EVIDENCE on the {packet|envelope}|the package had to be marked as evidence in capitals|[S] was to put the word evidence across the flap}',
  '{the cash went inside a {cereal|cornflakes} box|notes were hidden in a breakfast cereal packet|it had to be put in an empty Weetabix box}',
  '{[S] was told to wrap it in {baking|tin} foil|foil round the money "against scanners"|kitchen foil, because of X-rays}',
  '{[he] gave [O] a badge number to write on [P] hand|[S] still had the digits in biro on [P] wrist|number was written on the back of the hand as told}',
  '{[he] had [O] count the notes aloud|every note was counted out over the phone|made to say each twenty as it was laid down}',
  '{[S] had to leave the porch light on|the outside lamp was to be switched on as a signal|lamp in the front room on, curtains open}',
  '{the dog was to be shut in the kitchen|[he] asked if there was a dog and had it shut away|first question was about pets}',
  "{[S] was told to use a {blue|black} pen only|must be blue ink|wouldn't do in pencil, had to be a blue biro}",
  '{they would post a bouquet as thanks|flowers were promised afterwards|[S] would get flowers from the Commissioner}',
  '{[S] was told to wear a {red|green} scarf|had to put something red on|must have a green scarf on so they would know [O]}',
  '{[he] asked for the colour of the front door|wanted to know about the front door and the gate|made [O] describe the door}',
  '{the money had to be in a Christmas gift bag|a gift bag with tissue on top|dressed up like a present}',
  '{it had to go under the {wheelie|green} bin|left beneath the recycling bin|put behind the bins, not handed over}',
  '{the bundle was to be tied with {string|ribbon}, not elastic|string round it, "never rubber bands"|done up with garden twine}',
];

export const ON_THE_TELEPHONE: readonly string[] = [
  '{there was a {police radio|walkie talkie} crackling {behind|in the background}|[he] kept breaking off to talk on a radio|you could hear control room chatter, probably a tape}',
  '{[he] asked what [S] could see from the window|[S] was made to describe the street|[he] wanted to know which cars were parked outside}',
  '{[he] called [O] {my darling|sweetheart|my lovely}|it was darling this and darling that|rather familiar, used pet names}',
  '{[S] had to {swear|take an oath} on the Bible|[he] made [O] fetch a bible and promise|an oath was taken, on scripture}',
  "{[he] prayed with [O]|a prayer was said down the phone|they said the Lord's Prayer together, of all things}",
  '{[he] whistled while {waiting|typing}|there was whistling, always the same tune|[S] remembers the whistling}',
  '{a child was crying behind|you could hear a toddler|a baby in the background}',
  '{[he] said [his] own mother had been caught the same way|told a story about [his] mum being robbed|spoke of a mother in a home who lost everything}',
  '{[he] spoke of Operation {Larkspur|Sandpiper|Copperfield}|an operation with a silly name|[S] was now part of a named operation}',
  '{a thank you dinner with the Chief Constable was promised|[S] was to be invited to headquarters for a medal|there was to be a commendation}',
  '{[he] told [O] to put the handset in the fridge|the mobile had to go in a biscuit tin|phone was to be wrapped in a towel in a drawer}',
  '{the caller counted down from ten before each step|there was a lot of three, two, one|counted backwards}',
  '{[he] used the phonetic alphabet for everything|alpha bravo charlie, overdone|spelled out each word like a pilot}',
  '{"for quality and training" [he] played a recording first|a message about recording was played, quite convincing|a jingle was played before [he] spoke}',
  '{[he] rang off each time with "God bless"|always finished with God bless|said God bless at the end of every call}',
  '{[he] quoted an old address|knew where [S] lived twenty years ago|had the previous house right down to the name}',
  '{[S] had to photograph {the receipts|the slip} and send it|a picture of the bank slip was wanted|photos of receipts were asked for}',
  '{[he] made [O] repeat "I am acting of my own free will"|there was a sentence to learn by heart about free will|own free will had to be said three times}',
  '{[he] laughed at odd moments|had a high giggle|a nervous laugh all through}',
  '{[he] claimed to be looking at [O] on CCTV|said a camera was on the house|told [O] [S] was being watched for [P] own good}',
  '{kept saying "bear with"|every other word was "bear with"|"bear with me two ticks" over and over}',
  '{[he] wanted the weather confirmed "for the log"|asked about the weather each time|said the log needed the weather}',
];

export const AT_THE_DOOR: readonly string[] = [
  '{they used [P] own ladder|borrowed the ladder from the shed|had no ladder of their own}',
  '{left a business card with a robin on it|there is a robin on the card|card has a little bird}',
  '{a small boy was sent in to use the toilet|they asked if the lad could use the bathroom|a child was brought in first}',
  '{said the council had "red flagged" the house|talk of a red flag from the council|told [O] the house was on a list}',
  '{sprayed a {yellow|pink} mark on the kerb|there is paint on the pavement outside|left a spray mark by the gate}',
  '{asked for tea with four sugars|wanted tea and counted the sugars|drank tea and took the mug}',
  '{offered to take the old lawnmower away|admired the mower and took it|wanted scrap, took a mower}',
  '{one of them limped|there was one with a stick|the older one dragged a leg}',
  '{produced a laminated "licence"|showed a card sealed in plastic|had a laminated sheet with a crest}',
  '{said they had done "the vicar\'s"|had worked at the vicarage, they claimed|dropped the vicar\'s name}',
];

export const WITH_SAVINGS: readonly string[] = [
  '{a weekly call every Sunday evening|always rang on a Sunday night|Sundays at seven, without fail}',
  '{sent a fountain pen as a gift|a pen came in the post|there was a present, a boxed pen}',
  '{wrote in green|all the letters were in green ink|green ink}',
  '{called it "the family office"|always spoke of the family office|styled themselves the family office}',
  '{asked what [S] had for supper|wanted to know about meals|chatted about cooking first}',
  '{sent a photograph of a boat|there was a yacht picture|shared snaps of a boat, the same each time}',
  '{put [O] through to "compliance", the same voice|the compliance man sounded identical|one person played every part}',
  '{a bonus for [P] birthday was added|a birthday bonus appeared|credited something on [P] birthday}',
];
