import type { Chance } from './chance.ts';
import { BANKS, type Incident } from './incident.ts';
import type { Mule } from './marks.ts';
import type { NumberBook } from './people.ts';
import { dressPhone } from './writing.ts';

/** Numbers that belong to everyone, or to somebody who is no offender. They link nothing. */
export interface CommonNumbers {
  banks: Record<string, string>;
  surgeries: string[];
  homes: { name: string; phone: string }[];
  officers: { name: string; phone: string }[];
  solicitors: string[];
  exchanges: Mule[];
}

export function commonNumbers(chance: Chance, book: NumberBook): CommonNumbers {
  return {
    banks: Object.fromEntries(BANKS.map((bank) => [bank, book.freephone()])),
    surgeries: Array.from({ length: 36 }, () => book.landline()),
    homes: ['Larkfield House', 'The Beeches', 'Rowan Court', "St Audrey's"].map((name) => ({
      name,
      phone: book.landline(),
    })),
    officers:
      'PC Tolliver,PCSO Marsh,DC Winterbourne,PC Odell,PC Hume,PC Brackley,PCSO Dyson,PC Amis,DC Fenn,PC Garrod,PC Ilsley,PC Stead,PC Orchard,PC Lyle,PCSO Nunn,DC Havers,PC Oakes,PC Rudge,PC Tebbit,PCSO Whybrow'
        .split(',')
        .map((name) => ({ name, phone: book.mobile() })),
    solicitors: Array.from({ length: 30 }, () => book.landline()),
    exchanges: [
      'Coinharbour Client Money',
      'Bitquay Ltd',
      'Tollgate Coin',
      'Ledgerstone UK',
      'Nine Elms Digital',
      'Pennant Exchange',
    ].map((name) => ({
      sortCode: `88${chance.int(10, 99)}${chance.int(10, 99)}`,
      number: String(chance.int(10000000, 99999999)),
      name,
    })),
  };
}

export function crowdSentence(chance: Chance, common: CommonNumbers, it: Incident): string | null {
  if (!chance.yes(0.34)) return null;
  const officer = chance.pick(common.officers);
  return chance.pick([
    '{S} rang 101 afterwards',
    '{S} dialled 159 and got through to {p} proper bank',
    'Action Fraud on 0300 123 2040 said to report it here',
    'the leaflet says to ring 0800 555 111 to stay anonymous',
    `${it.bank} was told on its usual line, ${dressPhone(chance, common.banks[it.bank]!)}`,
    `the number on the back of the card is ${dressPhone(chance, common.banks[it.bank]!)} and that is the one {s} should have rung`,
    `${officer.name} came and left a mobile, ${dressPhone(chance, officer.phone)}, for more details`,
    `the surgery has been told (${dressPhone(chance, chance.pick(common.surgeries))})`,
    'it was forwarded to 7726',
    it.business
      ? 'it went to voicemail first'
      : chance.yes(0.6)
        ? `they rang {p} own number, ${dressPhone(chance, it.who.phone)}`
        : 'it was the house phone',
    `{p} solicitor is dealing with it, ${dressPhone(chance, chance.pick(common.solicitors))}`,
    '{S} did not think it was worth dialling 999',
  ]);
}

/** Every number on this list, as national digits: what a careful analyst would have on hers. */
export function knownToAll(common: CommonNumbers): Set<string> {
  return new Set(['03001232040', '0800555111', ...Object.values(common.banks)]);
}
