/** What offenders call themselves, say, drive and wear. Aliases and accounts are made up; stations are those callers are known to claim. */
const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const OFFENDERS = {
  aliasFirst: list(
    'Thomas William George Adam Ian Neil Graham Stephen Matthew Anthony Philip Gary Nigel Helen Julie Claire Martin David James Mark Steven Paul Michael Robert Andrew Peter John Richard Daniel Simon Alan Kevin Sarah Emma Karen Jane Lisa',
  ),
  aliasSurnames:
    list(`Rose Anderson Plough Clarke Stevens Phillips Reid Johnson Philips Marsh Hayes Barrett Shaw Brown White Green Carter
    Matthews Marshall Allen Palmer Lane Dean Price Gray Walsh Hobbs Crane Mercer Sutton Bright Holt Payne Fraser Wells Hart Abbott
    Archer Atkins Barlow Bates Beck Bishop Blake Bond Booth Bowen Boyd Bradley Briggs Burke Burns Byrne Carr Cole Conway Cross Curtis
    Dawson Day Doyle Drake Duffy Farrell Field Finch Flynn Ford Frost Garner Gill Goodwin Grant Griffin Hale Hammond Hardy Harper Heath
    Hudson Hurst Jarvis Keane Kemp Kerr Lawson Logan Lowe Lyons Marlow Miles Moss Nash Norton Osborne Page Parsons Pearce Quinn Ramsey
    Reeves Riley Rowe Savage Sharp Slater Stone Swift Thorne Tucker Vaughan Wade Weston Wilde York`),
  nearNames: {
    Rose: ['Ross', 'Rowse', 'Rhodes'],
    Anderson: ['Henderson', 'Andrews', 'Sanderson'],
    Plough: ['Plow', 'Clough'],
    Clarke: ['Clark', 'Park'],
    Stevens: ['Stephens', 'Stevenson'],
    Phillips: ['Philips', 'Phelps'],
    Reid: ['Reed', 'Read'],
    Johnson: ['Johnston', 'Johnstone'],
    Marsh: ['March', 'Mash'],
    Hayes: ['Hays', 'Haynes'],
    Barrett: ['Barret', 'Garrett'],
    Shaw: ['Shore', 'Straw'],
    Brown: ['Browne', 'Braun'],
    Matthews: ['Mathews', 'Mathers'],
    Allen: ['Alan', 'Allan'],
    Lane: ['Laine', 'Layne'],
    Dean: ['Deane', 'Green'],
    Gray: ['Grey', 'Bray'],
    Walsh: ['Welsh', 'Welch'],
    Crane: ['Craine', 'Lane'],
    Mercer: ['Messer', 'Mercier'],
    Bright: ['Wright', 'Brite'],
    Payne: ['Paine', 'Pain'],
    Fraser: ['Frazer', 'Frasier'],
    Hart: ['Heart', 'Harte'],
  } as Record<string, string[]>,
  ranks: ['DC', 'PC', 'Detective Constable', 'DS', 'Detective Sergeant', 'Inspector', 'officer', 'Sergeant'],
  stations: lines(`Hammersmith police station
    Paddington Green
    Charing Cross
    Holborn police station
    Hounslow
    Kensington police station
    West End Central
    Lewisham
    Scotland Yard
    Aldershot
    the fraud squad in London
    Islington
    Brixton police station
    Ealing
    the county police headquarters
    Luton police station
    Croydon
    Bow Street`),
  banks: [
    'Barclays',
    'Lloyds',
    'NatWest',
    'HSBC',
    'Santander',
    'Nationwide',
    'Halifax',
    'TSB',
    'the Co-op Bank',
    'Metro Bank',
    'Monzo',
    'First Direct',
  ],
  codeWords:
    list(`bluebird lantern sunflower Maple Robin Thursday diamond harvest oyster Windsor crystal Saturn ladybird emerald castle
    Mercury falcon orchid compass Brighton tangerine willow magnet Tiger pebble horizon Victoria charcoal saffron Gemini`),
  courierLooks: lines(`white man about 20, slim, grey hoodie and a black cap
    male, mid twenties, full beard, dark puffer jacket
    young man in a high-vis vest and motorbike helmet
    tall man, around 25, smart, carrying a satchel
    white lad, skinny, tracksuit, 18 to 20
    man about 30 with a shaved head and a London accent
    boy who looked no more than 17, school-type rucksack
    male, 20s, gold chain, white trainers
    man in his forties, short, grey suit, lanyard
    woman in her twenties, long dark hair, baseball cap
    white male, ginger beard, delivery company jacket with no badge
    slim man with glasses and a blue surgical mask
    stocky man, dark coat, tattoo on the left hand
    male, 5ft 8, curly hair, black bomber jacket
    young man with braces on his teeth, black beanie
    man in dark clothing, hood up, mask`),
  accents: lines(`well spoken English man
    London accent, calm
    male, southern accent, very polite
    Scottish accent
    young-sounding man, fast talker
    male, slight northern accent
    woman, well spoken, friendly
    older man with a deep voice
    bad line, accent hard to place
    call centre noise behind, spoke from a script
    estuary accent, sounded about 30
    posh man who kept calling the victim madam`),
  vehicles: [
    ['Ford Focus', 'silver'],
    ['Vauxhall Corsa', 'white'],
    ['Toyota Prius', 'black'],
    ['VW Golf', 'grey'],
    ['BMW 1 Series', 'blue'],
    ['Mercedes A Class', 'white'],
    ['Audi A3', 'black'],
    ['Nissan Qashqai', 'red'],
    ['Seat Leon', 'grey'],
    ['Ford Fiesta', 'blue'],
    ['Ford Transit', 'white'],
    ['Vauxhall Astra', 'silver'],
    ['Honda scooter', 'black'],
    ['Skoda Octavia', 'dark blue'],
  ] as [string, string][],
  plateAreas: list('LK LB LC LD LF LM LR EK EO EY KX KY GK GJ GX HX WX OU OV BX BD YK AE AV RX'),
  taxiFirms: [
    'A1 Cars',
    'Station Taxis',
    'City Cabs',
    'Premier Cars',
    'Five Star Private Hire',
    'Uber',
    'Bolt',
    'Airport Express Cars',
    'Phoenix Taxis',
  ],
  shops: [
    'Argos',
    'John Lewis',
    'the Apple store',
    'Currys',
    'Selfridges',
    'Harrods',
    'a jewellers',
    'Tesco',
    'Next',
    'an Apple shop in Brent Cross',
  ],
  websites: [
    'Facebook Marketplace',
    'eBay',
    'Gumtree',
    'Vinted',
    'Instagram',
    'a website I found on Google',
    'AutoTrader',
    'TikTok shop',
    'Airbnb',
    'Telegram',
  ],
  goods: lines(`a PlayStation 5
    concert tickets
    a mobile home deposit
    a puppy
    an engine for a van
    garden furniture
    trainers
    an iPhone 15
    football tickets
    a hot tub
    a caravan
    a rental flat
    a designer bag
    a sofa
    a motorbike
    baby equipment
    a wood burner
    festival tickets`),
};
