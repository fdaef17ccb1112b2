import type { Dice } from './dice.ts';
import { account, type NumberBook } from './numbers.ts';

/** What an offender brings to one incident. Groups keep some of it for long, some for one burst. */
export interface Kit {
  phone: string;
  rank: string;
  alias: string;
  station: string;
  badge: string;
  look: string;
  plate: string;
  car: string;
  password: string;
  taxi: string;
  sortCode: string;
  accountNumber: string;
  payee: string;
  site: string;
  email: string;
  company: string;
  habit: string;
}
export type Mark =
  | 'phone'
  | 'alias'
  | 'station'
  | 'badge'
  | 'look'
  | 'plate'
  | 'car'
  | 'password'
  | 'taxi'
  | 'account'
  | 'site'
  | 'email'
  | 'company'
  | 'habit';

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
const FIRST = list(
  'Martin,Paul,David,Andrew,Mark,Simon,James,Peter,Stephen,Kevin,Ian,Neil,Gary,Robert,Daniel,Adam,Craig,Philip,Sarah,Helen,Karen,Claire,Rachel,Lisa',
);
const LAST = list(
  'Anderson,Collins,Rose,Hughes,Bennett,Marshall,Cole,Harper,Whitmore,Fletcher,Sutton,Barrett,Pearce,Hollis,Stanton,Grayson,Kendrick,Mallory,Tanner,Everett,Langford,Prescott,Radley,Sherwood,Thornton,Winslow,Ashworth,Beckett,Carver,Denham,Farrell,Gilbert,Haines,Irwin,Jarvis,Keating,Lomax,Meadows,Nash,Ogden',
);
export const STATIONS = list(
  'Hammersmith,Charing Cross,Paddington Green,Holborn,Lewisham,Croydon,Fulham,Kensington,Bethnal Green,Hounslow,Wembley,Ilford,Romford,Islington,Tottenham,Brixton,Southwark,Acton',
);
const RANKS = [
  'DC',
  'DS',
  'PC',
  'DI',
  'Detective Constable',
  'Detective Sergeant',
  'Inspector',
  'Sergeant',
  'Officer',
  'Chief Inspector',
];
const LOOK_AGE = [
  'late teens',
  'about 20',
  'early twenties',
  'mid 20s',
  'about 30',
  'thirties',
  'around forty',
  'in his fifties',
];
const LOOK_BUILD = [
  'slim',
  'stocky',
  'tall and thin',
  'short',
  'heavily built',
  'skinny',
  'well built',
  'medium build',
];
const LOOK_WEAR = list(
  'a black puffa jacket,a grey tracksuit,a navy suit that was too big,a hi-vis vest,a blue surgical mask,a red baseball cap,a camel overcoat,a black beanie with a white logo,green trainers,a cream hoodie,a motorcycle jacket and visor up,a lanyard with no card in it,white gloves,a burgundy scarf,brown pointed shoes,a dark fleece with a zip',
);
const LOOK_EXTRA = list(
  'a gold tooth at the side,a limp,a tattoo of a swallow on the hand,a scar through one eyebrow,a patchy beard,a bleached fringe,a stammer,braces on his teeth,a Liverpool accent,a soft Scottish voice,a missing finger end,thick black glasses,very bad acne,a strong smell of aftershave,bitten nails,an earring shaped like a cross,,,,,,',
);
const CARS = list(
  'silver Ford Focus,black VW Golf,white Toyota Prius,grey Vauxhall Astra,blue Nissan Juke,red Kia Picanto,black Mercedes A class,white Ford Transit,silver Skoda Octavia,dark green Honda Jazz,grey Audi A3,white Seat Leon,blue Vauxhall Corsa,black BMW 1 series,silver Toyota Aygo,orange Ford Fiesta,white Peugeot Partner van,grey Hyundai i10,gold Honda Civic,black Yamaha moped',
);
const TAXIS = list(
  'Swift Cars,Station Cars,A1 Taxis,County Cabs,Silverline,Kestrel Cars,Jubilee Cabs,Crown Cars,Diamond Private Hire,Link Cars,Abbey Taxis,Five Star Cars',
);
const WORDS_A = list(
  'silver,winter,purple,morning,golden,scarlet,autumn,copper,velvet,crystal,northern,marble,orange,ivory,summer,emerald,rusty,quiet,cobalt,amber',
);
const WORDS_B = list(
  'falcon,orchard,lantern,river,thistle,harbour,pepper,kingfisher,meadow,piano,anchor,saddle,compass,badger,candle,walnut,bridge,heron,clover,button,teapot,robin,pebble,castle,trumpet,daisy,otter,parcel,ladder,magpie',
);
const HABITS = list(
  `told to count to sixty out loud before putting the receiver down
asked to cut the card across the corner and leave the chip
a police radio could be heard the whole time in the background
told to wrap the money in a magazine
told to write a long number on the envelope in green ink
asked to leave the porch light on for the driver
called the victim 'my darling' at the end of each sentence
said a supervisor called the Governor was listening in
told to put the notes into a cereal box
asked what the weather was like before anything else
hummed while supposedly looking at the computer
said that a van was parked outside with two colleagues in it
told to tell the bank it was for a conservatory
told to tell the cashier it was a granddaughter's wedding
asked for the first line of the hymn the victim liked so they would know each other
told to hold the card up to the letterbox
gave a crime number that began with the victim's own birthday
told to switch the mobile off and put it in the fridge
said the case would be at the Old Bailey on the Thursday
promised a hamper from the Commissioner for helping
told to stand at the window and wave twice
a woman came on first and coughed all the time
read out a long caution in a bored voice
told to tape the envelope all round with brown tape
asked to spell the password backwards
told to use the side gate and not the front door
said the operation was named after a garden bird
kept saying 'bear with' and 'lovely jubbly'
left a carrier bag from a shoe shop to put it all in
told to say the cash was for a headstone
offered a £250 inconvenience payment in premium bonds
a receipt torn from a duplicate book was left
told to keep a notebook of every call and hand that over too
asked the victim to swear on a Bible
told to photograph each banknote
asked whether there was a dog before every visit
claimed the tarmac was left over from the council depot
put a cardboard sign saying 'survey' in the windscreen
typed very slowly in green letters on the black screen
told to buy a cheap second mobile and call it the red phone
told to read the serial numbers out in threes
mentioned a daughter at university in Leeds
left a voicemail of only breathing the night before
sent a photograph of a warrant card held over a steering wheel`.replaceAll(',', ';'),
).map((one) => one.replaceAll(';', ','));
const FIRM_A = list(
  'Sterling,Northgate,Meridian,Albion,Castlepoint,Vertex,Harcourt,Bluepeak,Regent,Oakline,Trident,Halcyon,Summit,Kingsway,Atlas,Beacon,Fairmont,Quantum,Crestway,Larkhill',
);
const FIRM_B = list(
  'Capital,Wealth,Holdings,Assets,Trading,Roofing,Paving,Support,Recovery,Markets,Partners,Solutions,Direct,Logistics,Futures,Services',
);
const TLD = ['.co', '.online', '-uk.com', '.info', '.net', '-secure.com', '.live', '.org'];

export const newAlias = (dice: Dice): string => `${dice.pick(FIRST)} ${dice.pick(LAST)}`;
export const newPassword = (dice: Dice): string =>
  dice.yes(0.2) ? dice.pick(WORDS_B) : `${dice.pick(WORDS_A)} ${dice.pick(WORDS_B)}`;
export const newHabit = (dice: Dice): string => dice.pick(HABITS);
export const allHabits = (): readonly string[] => HABITS;
export const newTaxi = (dice: Dice): string => dice.pick(TAXIS);
export function newLook(dice: Dice): string {
  const extra = dice.pick([...LOOK_EXTRA, '', '', '']);
  return `${dice.pick(LOOK_AGE)}, ${dice.pick(LOOK_BUILD)}, ${dice.pick(LOOK_WEAR)}${extra ? `, ${extra}` : ''}`;
}
export function newPlate(dice: Dice): string {
  const letter = () => dice.pick('ABCDEFGHJKLMNOPRSTUVWXY'.split(''));
  return `${letter()}${letter()}${dice.pick(['15', '16', '17', '18', '19', '20', '21', '22', '65', '66', '67', '68', '69', '70', '71', '72'])}${letter()}${letter()}${letter()}`;
}

export function newKit(dice: Dice, book: NumberBook): Kit {
  const firm = `${dice.pick(FIRM_A)} ${dice.pick(FIRM_B)}`;
  const stem = `${firm.toLowerCase().replace(' ', dice.pick(['', '-']))}${dice.yes(0.6) ? dice.int(2, 99) : ''}`;
  const alias = newAlias(dice);
  return {
    phone: dice.yes(0.25) ? book.burner() : book.office(),
    rank: dice.pick(RANKS),
    alias,
    station: dice.pick(STATIONS),
    badge: `${dice.pick(['', '', 'FS', 'CD', 'MP'])}${dice.int(1010, 9890)}`,
    look: newLook(dice),
    plate: newPlate(dice),
    car: dice.pick(CARS),
    password: newPassword(dice),
    taxi: newTaxi(dice),
    ...account(dice),
    payee: newAlias(dice),
    site: `${stem}${dice.pick(TLD)}`,
    email: `${dice.pick(['claims', 'accounts', 'support', 'office', alias.toLowerCase().replace(' ', '.')])}@${stem}${dice.pick(TLD)}`,
    company: firm,
    habit: newHabit(dice),
  };
}
