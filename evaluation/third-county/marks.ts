import type { Chance } from './chance.ts';
import type { NumberBook } from './people.ts';

/** What an offender leaves behind. A background incident has marks of its own, made the same way as a group's. */
export interface Alias {
  rank: string;
  first: string;
  last: string;
  station: string;
  badge: string;
}
export interface Look {
  age: string[];
  build: string[];
  hair: string[];
  wore: string[];
  feature: string[];
}
export interface Car {
  plate: string;
  colour: string;
  make: string;
}
export interface Mule {
  sortCode: string;
  number: string;
  name: string;
}
export interface Marks {
  /** Background marks draw their number when first asked for: the book is finite. */
  readonly phones: string[];
  aliases: Alias[];
  codewords: string[];
  looks: Look[];
  cars: Car[];
  taxi: string;
  mules: Mule[];
  company: string;
  caseRef: string;
  site: string;
}

const FIRST =
  'Mark,Paul,David,James,Simon,Andrew,Daniel,Adam,Robert,Ian,Peter,Michael,Sarah,Rachel,Emma,Lucy,Karen,Laura,Joseph,Thomas'.split(
    ',',
  );
const LAST = (
  'Adams,Collins,Taylor,Harris,Walker,Ellison,Gresham,Pemberly,Lockhart,Stanmore,Whitlam,Faulkner,Rourke,Hensley,Brandon,Costello,Draycott,' +
  'Farrow,Hargreave,Jessop,Kendrick,Lomax,Merrick,Naylor,Osgood,Prentice,Renshaw,Sinclair,Tranter,Underhill,Vickers,Winslade,Yardley,Ashcombe,' +
  'Bellamy,Crosby,Denholm,Everard,Fleetwood,Garland,Hollis,Ingram'
).split(',');
const STATIONS = (
  'Hammersmith,Hammersmith,Paddington Green,Charing Cross,Holborn,Islington,Croydon,Hounslow,Scotland Yard,Lewisham,Wembley,Kensington,' +
  'Bethnal Green,Stevenage,Watford,Hatfield,Southwark,Camden,Brixton,Ealing,Romford,Stoke Newington,Walworth,Leyton'
).split(',');
const BANK_DESKS = (
  'the fraud team,head office fraud,the security centre in Leeds,the card protection desk,the rapid response unit,the high value team,' +
  'the account integrity unit,customer protection in Glasgow,the payments security desk,the digital fraud hub'
).split(',');
const OFFICES =
  'HMRC compliance,the tax investigations unit,the Ministry of Justice,the National Insurance office,the revenue enforcement branch,the court collections office'.split(
    ',',
  );
const WORDS = (
  'Bluebell,Kingfisher,Marmalade,Snowdrop,Trafalgar,Butterscotch,Pendragon,Lighthouse,Rhubarb,Orchid,Saffron,Windmill,Tangerine,Foxglove,' +
  'Barnacle,Copper Beech,Sandpiper,Juniper,Lancaster 22,Red Admiral,Damask,Falcon 9,Peppercorn,Sycamore,Magpie,Harlequin,Thistle,Buttercup,' +
  'Zebra 41,Cinnamon,Wagtail,Periwinkle,Nightjar,Cobalt,Tamarind,Hawthorn,Dragonfly,Primrose,Goldfinch,Mulberry,Ivory,Starling 7,Poppyseed,Larch'
).split(',');
const FEATURES: string[][] = [
  [
    'a swallow tattooed on his right hand',
    'a bird tattoo on the back of one hand',
    'ink on his hand, a little bird I think it was',
  ],
  ['a gold tooth at the front', 'one of the front teeth was gold', 'gold in his teeth'],
  ['a pronounced limp', 'limping on the left side', 'a bad leg, dragged it a bit'],
  ['bright orange trainers', 'trainers that were a loud orange', 'orange running shoes'],
  ['a stammer', 'stuttered when he spoke', 'had trouble getting his words out, a stammer'],
  ['a scar through his left eyebrow', 'a split eyebrow, old scar', 'nick out of one eyebrow'],
  ['a strong Scouse accent', 'sounded like he came from Liverpool', 'Liverpudlian by the voice'],
  ['a motorbike helmet he never took off', 'kept a crash helmet on all through', 'helmet on, visor half down'],
  ['a big silver ring on his thumb', 'wearing a thumb ring, silver', 'a chunky ring on the thumb'],
  ['thick black-framed glasses', 'heavy dark specs', 'glasses with chunky black frames'],
  ['a ginger beard', 'reddish beard', 'bearded, gingery'],
  [
    'a lanyard with the photo turned round',
    'an ID on a lanyard back to front',
    'lanyard, but the card was facing inwards',
  ],
  ['a plaster cast on one wrist', 'his wrist in plaster', 'arm in a cast up to the wrist'],
  ['a neck tattoo of a rose', 'rose tattooed on the neck', 'flower tattoo at his collar'],
  [
    'a green rucksack with a broken strap',
    'carrying a green backpack, strap tied in a knot',
    'green bag on his back, strap gone',
  ],
  ['an eyebrow piercing', 'a bar through the eyebrow', 'something pierced in his brow'],
  ['a high squeaky voice', 'unusually high voice for a man', 'squeaky sort of voice'],
  ['a burn mark on his cheek', 'cheek scarred like an old burn', 'burn scar on the face'],
];
const AGES = [
  ['about 20', 'late teens or early twenties', 'only a lad'],
  ['mid twenties', 'twenty five ish', 'in his 20s'],
  ['around 30', 'thirtyish', 'late 20s'],
  ['about 40', 'late thirties', 'fortyish'],
];
const BUILDS = [
  ['slim', 'thin', 'skinny'],
  ['stocky', 'heavy set', 'well built'],
  ['tall', 'over six foot', 'a tall chap'],
  ['short', 'not very tall', 'about five foot five'],
];
const HAIR = [
  ['short dark hair', 'dark cropped hair'],
  ['shaved head', 'bald or shaved'],
  ['curly hair', 'dark curls'],
  ['fair hair', 'blondish'],
  ['hood up', 'hood over his head'],
];
const WORE = [
  ['black puffer jacket', 'dark padded coat'],
  ['grey tracksuit', 'grey joggers and top'],
  ['hi-vis vest', 'yellow hi-viz'],
  ['navy suit', 'dark suit, no tie'],
  ['blue hoodie', 'hooded top, blue'],
];
const MAKES =
  'Ford Focus,Vauxhall Corsa,VW Golf,Toyota Prius,Skoda Octavia,Audi A3,Ford Transit,Vauxhall Vivaro,BMW 1 series,Nissan Qashqai,Citroen Berlingo,Honda Jazz'.split(
    ',',
  );
const COLOURS = 'silver,grey,black,white,dark blue,red,green'.split(',');
const TAXIS =
  'Chequers Cars,Verulam Taxis,Station Line Cars,Abbey Minicabs,Four Towns Cars,Riverside Private Hire,Comet Cabs,Lea Valley Cars'.split(
    ',',
  );
const TRADES =
  'Apex,Evergreen,Keystone,Summit,Heritage,Premier,Oakfield,Pinnacle,Trident,Crownstone,Albion,Beacon Hill,Sterling,Northgate'.split(
    ',',
  );
const TRADE_ENDS: Record<string, string[]> = {
  doorstep: ['Roofing', 'Driveways', 'Property Care', 'Guttering'],
  computer_service: ['PC Support', 'Net Care', 'Tech Assist', 'Digital Help'],
  investment: ['Capital', 'Asset Partners', 'Wealth', 'Markets'],
  pension: ['Pension Review', 'Retirement Solutions', 'Wealth Transfers'],
};
const MULE_NAMES =
  'K Tarrant,J Oyelade,M Szabo,L Whitcombe,R Hossein,T Devereaux,A Kowal,S Mbeki,D Pritchet,C Vasquez,B Lindholm,Harcroft Trading Ltd,N Ferreira,P Quist'.split(
    ',',
  );

/** Telephones, beside the burners, that a group keeps the year round. */
const PHONES_KEPT = 2;

function plate(chance: Chance): string {
  const letters = 'ABCDEFGHJKLMNPRSTUVWXY';
  const one = () => letters[chance.int(0, letters.length - 1)];
  return `${chance.pick(['J', 'T', 'U', 'Z'])}${one()}${chance.pick(['13', '64', '15', '66', '17', '68', '19', '70', '21', '72'])} ${one()}${one()}${one()}`;
}

function alias(chance: Chance, type: string): Alias {
  const police = type === 'courier';
  return {
    rank: police
      ? chance.pick(['DC', 'DC', 'DS', 'PC', 'DI', 'Sergeant', 'Inspector'])
      : type === 'government_impersonation'
        ? 'Officer'
        : '',
    first: chance.pick(FIRST),
    last: chance.pick(LAST),
    station: chance.pick(police ? STATIONS : type === 'government_impersonation' ? OFFICES : BANK_DESKS),
    badge: String(chance.int(1000, 99999)),
  };
}

function look(chance: Chance): Look {
  return {
    age: chance.pick(AGES),
    build: chance.pick(BUILDS),
    hair: chance.pick(HAIR),
    wore: chance.pick(WORE),
    feature: chance.pick(FEATURES),
  };
}

/** Spare lists keep one group's rare marks from being another's; background marks come from the same pools by chance. */
export interface Spare {
  codewords: string[];
  features: string[][];
  trades: string[];
}

export function spareMarks(chance: Chance): Spare {
  return { codewords: chance.shuffle(WORDS), features: chance.shuffle(FEATURES), trades: chance.shuffle(TRADES) };
}

export function marksFor(chance: Chance, book: NumberBook, type: string, rich: Spare | null): Marks {
  const many = (most: number): number => (rich ? most : 1);
  const list = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const number = (draws: Chance): string => {
    const roll = draws.next();
    return roll < (rich ? 0.5 : 0.12)
      ? book.mobile()
      : roll < 0.65
        ? book.london()
        : roll < 0.93
          ? book.landline()
          : book.freephone();
  };
  const looks = list(many(2), () => look(chance));
  if (rich) for (const one of looks) one.feature = rich.features.pop() ?? one.feature;
  const trade = rich?.trades.pop() ?? chance.pick(TRADES);
  let held: string[] | null = null;
  const draws = chance.branch('phones');
  return {
    get phones(): string[] {
      held ??= list(many(PHONES_KEPT), () => number(draws));
      return held;
    },
    aliases: list(many(3), () => alias(chance, type)),
    codewords: list(many(2), () => rich?.codewords.pop() ?? chance.pick(WORDS)),
    looks,
    cars: list(many(2), () => ({ plate: plate(chance), colour: chance.pick(COLOURS), make: chance.pick(MAKES) })),
    taxi: chance.pick(TAXIS),
    mules: list(many(2), () => ({
      sortCode: `88${chance.int(10, 99)}${chance.int(10, 99)}`,
      number: String(chance.int(10000000, 99999999)),
      name: chance.pick(MULE_NAMES),
    })),
    company: `${trade} ${chance.pick(TRADE_ENDS[type] ?? ['Services', 'Direct', 'Online'])}`,
    caseRef: `${chance.pick(['FR', 'CS', 'HM', 'INV', 'RC'])}${chance.pick(['-', '/', ''])}${chance.int(10000, 99999)}${chance.pick(['', 'A', 'X', 'B'])}`,
    site: `${trade.toLowerCase().replaceAll(' ', '')}-${chance.pick(['secure', 'direct', 'online', 'help', 'store', 'deals'])}${chance.int(1, 99)}.example`,
  };
}
