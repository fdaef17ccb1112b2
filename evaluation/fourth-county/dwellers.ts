import type { Dice } from './dice.ts';
import { type Home, type Place, someHome } from './ground.ts';
import { BANKS, type Lines } from './lines.ts';

const WOMEN_OLD =
  'Audrey,Avril,Barbara,Beryl,Betty,Brenda,Cynthia,Daphne,Dorothy,Edna,Eileen,Elsie,Enid,Gwen,Hilda,Irene,Iris,Jean,Joan,Joyce,June,Kathleen,Margaret,Marjorie,Maureen,Mavis,Muriel,Norma,Olive,Pamela,Patricia,Pauline,Phyllis,Rita,Sheila,Shirley,Sylvia,Thelma,Vera,Winifred,Nalini,Amrit,Perpetua,Grazyna,Concetta'.split(
    ',',
  );
const MEN_OLD =
  'Albert,Alan,Arthur,Basil,Bernard,Brian,Cyril,Dennis,Derek,Donald,Douglas,Edwin,Eric,Ernest,Frank,Fred,Geoffrey,George,Gordon,Harold,Harry,Herbert,Jack,Kenneth,Leonard,Leslie,Maurice,Norman,Raymond,Reginald,Ronald,Roy,Stanley,Sidney,Trevor,Victor,Walter,Wilfred,Manubhai,Zbigniew,Luigi,Everton'.split(
    ',',
  );
const WOMEN =
  'Abigail,Aisha,Alison,Amy,Beth,Bukola,Caroline,Charlotte,Claire,Danielle,Ewa,Emma,Fiona,Georgia,Hannah,Helen,Jade,Jennifer,Joanne,Karen,Kelly,Laura,Lucy,Mandeep,Megan,Natalie,Nicola,Olivia,Priya,Rachel,Rebecca,Samantha,Sarah,Sian,Sophie,Tracey,Vanessa,Yasmin,Zoe'.split(
    ',',
  );
const MEN =
  'Adam,Adrian,Ahmed,Andrew,Ben,Callum,Chris,Craig,Daniel,Darren,Dylan,Gareth,Gary,Hamza,Ian,Jamie,Jason,Joe,Kevin,Liam,Luke,Marek,Mark,Matthew,Neil,Nikhil,Oliver,Paul,Peter,Rhys,Rob,Ryan,Sam,Simon,Stuart,Tariq,Tom,Tunde,Will'.split(
    ',',
  );
const LAST =
  'Abbott,Achebe,Ainsworth,Allard,Amory,Ashworth,Atwal,Bagshaw,Banerjee,Barlow,Beckett,Bellamy,Birch,Blackwood,Bowyer,Brand,Brightwell,Bunting,Burrell,Caddick,Carver,Chaudhry,Cheadle,Clement,Cobb,Copley,Cotterill,Crabtree,Cranfield,Cullen,Dacosta,Dalby,Dewhurst,Dhillon,Dobson,Drury,Eccles,Edgerton,Elphick,Fairbrother,Farrant,Fenwick,Fletcher,Fothergill,Gadsby,Garbutt,Gaskell,Gillespie,Goodchild,Greatorex,Gunn,Hackett,Halliwell,Hargreave,Heathcote,Hibbert,Hollis,Hosseini,Huxtable,Ingleby,Iqbal,Jarvis,Jessop,Kaminski,Kearney,Kempton,Kerridge,Lacey,Lambourne,Leadbetter,Lockyer,Lomax,Mabbutt,Maddox,Marlowe,Mistry,Moffat,Mottram,Naylor,Nettleton,Nwosu,Oakden,Ogilvie,Osgood,Padgett,Parmenter,Peckham,Pettifer,Pilling,Prentice,Quarmby,Quilter,Radcliffe,Ransome,Redfern,Rowbotham,Sadler,Salter,Sandhu,Scrivener,Shackleton,Skelton,Sowerby,Stanbury,Stubbs,Swaffer,Tadman,Thackeray,Threlfall,Tindall,Tranter,Twigg,Underwood,Uttley,Varley,Venables,Wadsworth,Wainwright,Warboys,Whittle,Winstanley,Woodhead,Wyatt,Yardley,Zielinski'.split(
    ',',
  );

export interface Dweller {
  first: string;
  last: string;
  title: string;
  female: boolean;
  age: number;
  born: string;
  phone: string;
  email: string;
  home: Home;
  alone: boolean;
  bank: string;
  childName: string;
  childFemale: boolean;
  childPhone: string;
}

const YEAR = 2025;

/** Somebody who lives there. `age` in whole years on the day of the report; the birthday is on or before it. */
export function dweller(dice: Dice, lines: Lines, place: Place, age: number, day: number): Dweller {
  const birthday = dice.int(1, 364);
  const female = dice.yes(age > 66 ? 0.62 : 0.5);
  const first = dice.pick(age > 62 ? (female ? WOMEN_OLD : MEN_OLD) : female ? WOMEN : MEN);
  const last = dice.pick(LAST);
  const childFemale = dice.yes(0.6);
  const mark = dice.int(2, 98);
  const tail = dice.pick(['example.com', 'example.net', 'example.org']);
  return {
    first,
    last,
    title: female ? dice.pick(age > 62 ? ['Mrs', 'Mrs', 'Mrs', 'Miss'] : ['Ms', 'Mrs', 'Miss']) : 'Mr',
    female,
    age,
    born: new Date(Date.UTC(YEAR - age - (birthday > day ? 1 : 0), 0, 1 + birthday)).toISOString().slice(0, 10),
    phone: age > 60 || dice.yes(0.7) ? lines.home() : lines.pocket(),
    email: `${first[0]!}.${last}${mark}@${tail}`.toLowerCase(),
    home: someHome(dice, place),
    alone: age > 68 ? dice.yes(0.55) : dice.yes(0.2),
    bank: dice.pick(BANKS),
    childName: dice.pick(childFemale ? WOMEN : MEN),
    childFemale,
    childPhone: age < 66 ? '' : dice.yes(0.35) ? lines.pocket() : lines.home(),
  };
}

export function someName(dice: Dice, female: boolean): string {
  return dice.pick(female ? WOMEN : MEN);
}

export function someSurname(dice: Dice): string {
  return dice.pick(LAST);
}
