/**
 * Police force areas, counties and regions as people write them. `area` in a reading is one of these names (contracts section 1).
 * Ceremonial counties are here beside the forces because a county paper speaks of the county and its force of the force's area.
 * Names of whole countries and of the national lead force (City of London Police) are left out: they say nothing about where.
 */
export interface AreaWords {
  name: string;
  written: string[];
}

const same = (...names: string[]): AreaWords[] => names.map((name) => ({ name, written: [name] }));

export const AREAS: AreaWords[] = [
  ...same('Yorkshire and the Humber', 'East Midlands', 'East Anglia', 'East of England'),
  ...same(
    'Bedfordshire',
    'Buckinghamshire',
    'Cambridgeshire',
    'Cheshire',
    'Cleveland',
    'Cornwall',
    'Cumbria',
    'Derbyshire',
    'Devon',
    'Dorset',
    'County Durham',
    'East Sussex',
    'West Sussex',
    'Essex',
    'Gloucestershire',
    'Gwent',
    'Herefordshire',
    'Humberside',
    'Kent',
    'Lancashire',
    'Leicestershire',
    'Lincolnshire',
    'Merseyside',
    'Norfolk',
    'Northamptonshire',
    'Northumberland',
    'Nottinghamshire',
    'Oxfordshire',
    'Rutland',
    'Shropshire',
    'Somerset',
    'Staffordshire',
    'Suffolk',
    'Surrey',
    'Warwickshire',
    'Worcestershire',
    'East Yorkshire',
    'North Yorkshire',
    'South Yorkshire',
    'West Yorkshire',
    'North Wales',
    'South Wales',
    'West Midlands',
    'Isle of Man',
    'Jersey',
    'Guernsey',
    'Fife',
    'Aberdeenshire',
    'Ayrshire',
    'Lanarkshire',
    'Tayside',
    'Highland',
    'Pembrokeshire',
    'Powys',
    'Carmarthenshire',
    'Ceredigion',
    'Anglesey',
    'Gwynedd',
    'Flintshire',
    'Sussex',
    'Yorkshire',
    'Northern Ireland',
    'Northumbria',
    'Durham',
    'Edinburgh',
    'Glasgow',
    'Aberdeen',
    'Dundee',
    'Teesside',
  ),
  { name: 'Hertfordshire', written: ['Hertfordshire', 'Herts'] },
  { name: 'Bedfordshire', written: ['Beds Police'] },
  { name: 'Buckinghamshire', written: ['Bucks'] },
  { name: 'Cambridgeshire', written: ['Cambs'] },
  { name: 'Lancashire', written: ['Lancs'] },
  { name: 'Leicestershire', written: ['Leics'] },
  { name: 'Lincolnshire', written: ['Lincs'] },
  { name: 'Northamptonshire', written: ['Northants'] },
  { name: 'Nottinghamshire', written: ['Notts'] },
  { name: 'Oxfordshire', written: ['Oxon'] },
  { name: 'Staffordshire', written: ['Staffs'] },
  { name: 'Worcestershire', written: ['Worcs'] },
  { name: 'Gloucestershire', written: ['Glos'] },
  { name: 'Derbyshire', written: ['Derbys'] },
  {
    name: 'Hampshire and the Isle of Wight',
    written: [
      'Hampshire and the Isle of Wight',
      'Hampshire and Isle of Wight',
      'Hampshire & Isle of Wight',
      'Hampshire and on the Isle of Wight',
      'Hampshire & IOW',
    ],
  },
  { name: 'Hampshire', written: ['Hampshire', 'Hants'] },
  { name: 'Isle of Wight', written: ['Isle of Wight'] },
  { name: 'Devon and Cornwall', written: ['Devon and Cornwall', 'Devon & Cornwall'] },
  { name: 'Avon and Somerset', written: ['Avon and Somerset', 'Avon & Somerset'] },
  { name: 'Norfolk and Suffolk', written: ['Norfolk and Suffolk', 'Suffolk and Norfolk'] },
  { name: 'Thames Valley', written: ['Thames Valley'] },
  { name: 'Berkshire', written: ['Berkshire', 'Berks'] },
  { name: 'West Mercia', written: ['West Mercia'] },
  { name: 'Dyfed-Powys', written: ['Dyfed-Powys', 'Dyfed Powys'] },
  { name: 'Greater Manchester', written: ['Greater Manchester', 'GMP'] },
  { name: 'London', written: ['Greater London', 'London boroughs'] },
  { name: 'Wiltshire', written: ['Wiltshire', 'Wilts'] },
];

/** What a force's table name is called as an area. */
export const AREA_OF_FORCE: Readonly<Record<string, string>> = {
  'Metropolitan Police': 'London',
  'City of London': 'London',
  Hampshire: 'Hampshire and the Isle of Wight',
};

/** Cities and large towns outside England and Wales, where the gazetteer ends, and cities that are an area too. */
export const ELSEWHERE: { name: string; area: string }[] = [
  ...'Edinburgh Glasgow Aberdeen Dundee'.split(' ').map((name) => ({ name, area: name })),
  ...'Inverness Nairn Thurso Wick'.split(' ').map((name) => ({ name, area: 'Highland' })),
  ...'Paisley Greenock Kilmarnock Ayr Stirling Perth Falkirk Livingston Dunfermline Kirkcaldy Motherwell Hamilton Dumfries Elgin Galashiels Hawick'
    .split(' ')
    .map((name) => ({ name, area: 'Scotland' })),
  ...'Belfast Derry Londonderry Lisburn Newry Armagh Bangor Omagh Coleraine Ballymena Craigavon Enniskillen'
    .split(' ')
    .map((name) => ({ name, area: 'Northern Ireland' })),
];
