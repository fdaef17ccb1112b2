import type { Dice } from './dice.ts';
import { addressLine, type Place, postcode } from './ground.ts';
import type { NumberBook } from './numbers.ts';

export interface Person {
  title: string;
  first: string;
  last: string;
  female: boolean;
  age: number;
  phone: string;
  email: string;
  line: string;
  postcode: string;
}

const OLD_F =
  'Margaret,Dorothy,Joan,Sheila,Jean,Patricia,Barbara,Maureen,Brenda,Audrey,Beryl,Eileen,Doreen,Rita,Pamela,Josephine,Edna,Iris,Vera,Gwendoline'.split(
    ',',
  );
const OLD_M =
  'Ronald,Kenneth,Derek,Raymond,Leonard,Dennis,Gordon,Stanley,Norman,Douglas,Geoffrey,Cyril,Bernard,Roy,Clifford,Maurice,Harold,Walter'.split(
    ',',
  );
const NEW_F =
  'Emma,Priya,Laura,Joanne,Nicola,Fatima,Hannah,Sophie,Chloe,Agnieszka,Grace,Leanne,Nadia,Tracey,Bethan,Amara'.split(
    ',',
  );
const NEW_M = 'Thomas,Imran,Jason,Lee,Oliver,Mohammed,Ben,Chris,Stuart,Kwame,Ryan,Piotr,Sanjay,Callum,Dean,Liam'.split(
  ',',
);
const LAST =
  'Abbott,Arkwright,Bassett,Birch,Blakeley,Bolton,Brockway,Burdett,Cartwright,Chandler,Clough,Coombes,Cranfield,Dabrowski,Dalby,Desai,Dunstan,Eastham,Fairhurst,Fernley,Gathercole,Goodacre,Greaves,Haddon,Hallam,Hargreave,Hibbert,Hussain,Inskip,Jessop,Kaur,Kemble,Lacey,Lambourne,Leggett,Lister,Mabbutt,Marchant,Mellor,Mistry,Mottram,Nuttall,Okafor,Ormerod,Pargeter,Patel,Peverell,Pickford,Quantrill,Raistrick,Rowbotham,Rudge,Sandiford,Seabrook,Shackleton,Stocks,Swindell,Tapley,Thackeray,Tindall,Upcott,Venables,Wadsworth,Wetherby,Whalley,Winterburn,Woodhouse,Yardley'.split(
    ',',
  );

export function newPerson(dice: Dice, book: NumberBook, place: Place, age: number): Person {
  const female = dice.yes(age > 65 ? 0.64 : 0.5);
  const first = dice.pick(age > 62 ? (female ? OLD_F : OLD_M) : female ? NEW_F : NEW_M);
  const last = dice.pick(LAST);
  return {
    title: female ? dice.pick(['Mrs', 'Mrs', 'Miss', 'Ms']) : 'Mr',
    first,
    last,
    female,
    age,
    phone: book.home(),
    email: `${first.toLowerCase()}.${last.toLowerCase()}${dice.int(1, 99)}@example.${dice.pick(['com', 'org', 'net'])}`,
    line: addressLine(dice),
    postcode: postcode(dice, place),
  };
}
