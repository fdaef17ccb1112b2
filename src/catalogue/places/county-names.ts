import { placeKey } from './place-key.ts';

/** What people write for a county, and its whole name. The usual short forms of addresses and of speech. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    beds: 'Bedfordshire',
    berks: 'Berkshire',
    bucks: 'Buckinghamshire',
    cambs: 'Cambridgeshire',
    derbs: 'Derbyshire',
    derbys: 'Derbyshire',
    'e sussex': 'East Sussex',
    glos: 'Gloucestershire',
    gloucs: 'Gloucestershire',
    hants: 'Hampshire',
    herefs: 'Herefordshire',
    herts: 'Hertfordshire',
    iow: 'Isle of Wight',
    lancs: 'Lancashire',
    leics: 'Leicestershire',
    lincs: 'Lincolnshire',
    'n yorks': 'North Yorkshire',
    northants: 'Northamptonshire',
    northumb: 'Northumberland',
    notts: 'Nottinghamshire',
    oxon: 'Oxfordshire',
    's yorks': 'South Yorkshire',
    salop: 'Shropshire',
    shrops: 'Shropshire',
    staffs: 'Staffordshire',
    'w mids': 'West Midlands',
    'w sussex': 'West Sussex',
    'w yorks': 'West Yorkshire',
    warks: 'Warwickshire',
    warwicks: 'Warwickshire',
    wilts: 'Wiltshire',
    worcs: 'Worcestershire',
    yorks: 'Yorkshire',
  }),
);

const WHOLE = new Map([...SHORT_FOR.values()].map((name) => [placeKey(name), name]));
for (const name of [
  'Cheshire',
  'Cornwall',
  'Cumbria',
  'Devon',
  'Dorset',
  'Essex',
  'Greater Manchester',
  'Kent',
  'Merseyside',
  'Norfolk',
  'Rutland',
  'Somerset',
  'Suffolk',
  'Surrey',
  'Cleveland',
  'Tyne and Wear',
])
  WHOLE.set(placeKey(name), name);

/** "Herts", "all of Herts", "the county of Bucks." → the county's whole name; null where it is no county of England. Whole counties only, no places in them. */
export function countyInFull(written: string): string | null {
  const key = placeKey(written.slice(0, 80)).replace(/^(?:all of |whole of |the county of |county of |in )/, '');
  return WHOLE.get(key) ?? SHORT_FOR.get(key) ?? null;
}

/** The short words of a place's key spelt out, as districts are called: "south cambs" → "south cambridgeshire". */
export const countyWordsSpelt = (key: string): string =>
  key
    .split(' ')
    .map((word) => SHORT_FOR.get(word)?.toLowerCase() ?? word)
    .join(' ');
