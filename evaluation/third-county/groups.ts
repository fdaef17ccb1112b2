import { type Chance, chanceFrom } from './chance.ts';
import { neighbourhood, type Place } from './county.ts';
import { type Marks, marksFor, spareMarks } from './marks.ts';
import type { NumberBook } from './people.ts';

export interface Wave {
  id: string;
  group: string;
  places: Place[];
  from: number;
  days: number;
  reports: number;
  /** Telephones bought for this burst and thrown away after it. */
  burners: string[];
}
export interface Group {
  id: string;
  fraudType: string;
  stories: number[];
  marks: Marks;
  /** Two peculiar habits, each told in several ways. */
  habits: string[][];
  waves: Wave[];
}

const PLAN: readonly { type: string; stories: number[]; habits: string[][] }[] = [
  {
    type: 'courier',
    stories: [0, 3],
    habits: [
      [
        '{S} {was} made to write the PIN backwards inside a birthday card',
        'the PIN had to go in a birthday card with the figures the wrong way round',
        'oddly he wanted the number put in reverse order in a greetings card',
      ],
      [
        'he had {o} hum so that he knew {s} {was} still on the line',
        'he told {o} to keep humming while {s} looked for things',
        '{S} {was} to hum a tune the whole time so he could hear {s} had not rung anybody',
      ],
    ],
  },
  {
    type: 'courier',
    stories: [1, 4],
    habits: [
      [
        'the notes were to be wrapped in kitchen foil because of the ink',
        'he insisted on tin foil round the money',
        'foil from the kitchen drawer had to go round the bundle',
      ],
      [
        'a lady came on who called herself the duty solicitor and promised {o} £250 for {p} trouble',
        'there was to be a £250 reward from the duty solicitor, a woman',
        'the woman on the line, duty solicitor she said, offered two hundred and fifty pounds as thanks',
      ],
    ],
  },
  {
    type: 'courier',
    stories: [2, 7],
    habits: [
      [
        '{S} {was} told to put a red cloth in the front window when it was ready',
        'a red scarf had to be hung in the window as a sign',
        'something red was to go on the sill to show {s} {was} ready',
      ],
      [
        'he asked {o} the colour of the front door and the make of the kettle to prove who {s} {was}',
        'the security question was what make the kettle is',
        'strange questions to check it was {o}, the kettle and the colour of the door',
      ],
    ],
  },
  {
    type: 'courier',
    stories: [0, 5],
    habits: [
      [
        'the caller played a recording of the Chief Constable thanking members of the public',
        'there was a taped message of thanks from a chief constable',
        'he put on a recorded voice of somebody high up in the force',
      ],
      [
        'the card was to be taped between two slices of bread in a sandwich bag',
        'he wanted the card hidden in a sandwich',
        '{S} had to put {p} card between bread in a freezer bag',
      ],
    ],
  },
  {
    type: 'courier',
    stories: [1, 8],
    habits: [
      [
        "all the notes had to be photographed next to that day's newspaper",
        'he had {o} take a picture of the money by the newspaper',
        '{S} laid the cash on the daily paper and took a photo as told',
      ],
      [
        'a second man said he was from the Bank of England counterfeit laboratory in Debden',
        'the laboratory in Debden was mentioned',
        'he handed {o} on to a so called scientist at the Bank of England lab, Debden way',
      ],
    ],
  },
  {
    type: 'courier',
    stories: [6, 9],
    habits: [
      [
        'he asked if {s} would be willing to be a witness at Southend Crown Court',
        'there was talk of giving evidence at Southend',
        '{S} {was} promised a seat in the witness room at Southend court',
      ],
      [
        'the collector was to be given a biscuit tin, nothing else',
        'it must be put in a biscuit tin',
        'a tin that had held biscuits was what they wanted it in',
      ],
    ],
  },
  {
    type: 'bank_impersonation',
    stories: [0, 3],
    habits: [
      [
        'he sent a text with a cartoon padlock while they spoke',
        'a message with a picture of a padlock came through during the call',
        'padlock symbol texted to {o} as proof',
      ],
      [
        'each transfer had to be marked greenhouse',
        'the reference to put was greenhouse',
        'he said to type the word greenhouse as the reason',
      ],
    ],
  },
  {
    type: 'bank_impersonation',
    stories: [2, 4],
    habits: [
      [
        'there was classical music, the same bit of Vivaldi, whenever he put {o} on hold',
        'the hold music was Vivaldi',
        'put on hold to the Four Seasons each time',
      ],
      [
        'he said the ombudsman would be listening in and a man with a cough joined the call',
        'an ombudsman was said to be on the line, coughing',
        'a second voice who coughed a lot, the ombudsman supposedly',
      ],
    ],
  },
  {
    type: 'bank_impersonation',
    stories: [0, 1],
    habits: [
      [
        'he knew about a payment to a garden centre and mentioned it twice',
        'the garden centre purchase was brought up as proof',
        'they quoted {p} last shop at a garden centre',
      ],
      [
        '{S} {was} told to delete {p} banking app afterwards and restart the phone three times',
        'three restarts of the phone and the app removed, he said',
        'app to be deleted then phone off and on three times',
      ],
    ],
  },
  {
    type: 'doorstep',
    stories: [0, 1],
    habits: [
      [
        'they gave a flyer with a picture of a lighthouse on it',
        'leaflet had a lighthouse logo',
        'the flyer through the door shows a lighthouse',
      ],
      [
        'the older one asked for a glass of milk and stood in the hall',
        'he wanted milk to drink, which got him indoors',
        'one came in for a drink of milk',
      ],
    ],
  },
  {
    type: 'computer_service',
    stories: [0, 3],
    habits: [
      [
        'a blue dinosaur appeared on the screen when he took over',
        'the remote program had a little blue dinosaur',
        'blue cartoon dinosaur came up in the corner',
      ],
      [
        '{S} had to read out the serial number from the bottom of the router and then the one on the toaster',
        'he even wanted the number off the toaster',
        'asked for serial numbers, router first and then the toaster of all things',
      ],
    ],
  },
  {
    type: 'government_impersonation',
    stories: [0, 2],
    habits: [
      [
        'a man who said he was the bailiff could be heard hammering on a door',
        'banging in the background, said to be the bailiffs at work',
        'you could hear a hammering noise, as if the bailiffs were at it',
      ],
      [
        'the payment was to be called horse feed',
        'he had {o} put horse feed as the reference',
        'reference horse feed, of all things',
      ],
    ],
  },
];

const YEAR_DAYS = 365;

export function makeGroups(seed: string, book: NumberBook): Group[] {
  const root = chanceFrom(`${seed}/groups`);
  const spare = spareMarks(root);
  return PLAN.map((plan, index) => {
    const chance = root.branch(`group-${index}`);
    const id = `G${String(index + 1).padStart(2, '0')}`;
    const marks = marksFor(chance, book, plan.type, spare);
    return {
      id,
      fraudType: plan.type,
      stories: plan.stories,
      marks,
      habits: plan.habits,
      waves: makeWaves(chance, book, id),
    };
  });
}

function makeWaves(chance: Chance, book: NumberBook, group: string): Wave[] {
  const count = chance.int(5, 8);
  const waves: Wave[] = [];
  for (let i = 0; i < count; i++) {
    const slot = (YEAR_DAYS - 25) / count;
    const days = chance.int(4, 20);
    waves.push({
      id: `${group}-W${i + 1}`,
      group,
      places: neighbourhood(chance),
      from: i * slot + chance.next() * Math.max(1, slot - days - 2),
      days,
      reports: chance.int(4, 15),
      burners: Array.from({ length: chance.int(1, 3) }, () => (chance.yes(0.6) ? book.mobile() : book.london())),
    });
  }
  return waves;
}
