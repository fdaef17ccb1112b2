/** Towns whose names are also everyday words, first names or surnames: believed only in a locative phrase ("in Reading", "a Ware man"). */
export const AMBIGUOUS_PLACES: string[] = [
  'Ash',
  'Bath',
  'Battle',
  'Beer',
  'Bude',
  'Burton',
  'Chard',
  'Clay Cross',
  'Clare',
  'Deal',
  'Diss',
  'Eye',
  'Flint',
  'Goole',
  'Hale',
  'Hook',
  'Hope',
  'Horley',
  'Horton',
  'Hyde',
  'Lancaster',
  'Lee',
  'Lincoln',
  'March',
  'Mold',
  'Nelson',
  'Newton',
  'Norton',
  'Nottingham',
  'Oxford',
  'Preston',
  'Reading',
  'Rugby',
  'Rugeley',
  'Rye',
  'Sale',
  'Sandwich',
  'Seal',
  'Settle',
  'Shelley',
  'Stanley',
  'Stone',
  'Street',
  'Sutton',
  'Thorne',
  'Wade',
  'Walton',
  'Ware',
  'Warwick',
  'Washington',
  'Wells',
  'Whitfield',
  'Wells',
  'York',
  'Barnet',
  'Barry',
  'Bailey',
  'Bolton',
  'Bradford',
  'Brent',
  'Burnham',
  'Carlton',
  'Carter',
  'Chester',
  'Clifton',
  'Crawley',
  'Crosby',
  'Dudley',
  'Durham',
  'Hilton',
  'Holt',
  'Hull',
  'Kent',
  'Kingston',
  'Marlow',
  'Melton',
  'Milton',
  'Morley',
  'Penn',
  'Ripley',
  'Sherborne',
  'Stafford',
  'Stratford',
  'Thornton',
  'Tring',
  'Upton',
  'Wigan',
  'Windsor',
  'Winslow',
  'Wood End',
  'Police',
  'Oaklands',
  'How Wood',
  'Queen',
  'Victoria',
];

/** Capitalised words that neither are nor begin a place's name. Lower case. */
export const NOT_PLACES: string[] = (
  'the a an and or but if in on at of for to from by with this that these those there here he she they it we you i his her their our your my its ' +
  'who what when where why how which while after before during since until then now also however meanwhile although though because as so such ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec christmas easter new boxing spring summer autumn winter today yesterday ' +
  'mr mrs ms dr sir pc dc ds di dci dcs ps sgt sergeant inspector detective superintendent constable chief officer councillor cllr pcc det insp supt acting ' +
  'police constabulary council action fraud crimestoppers report citizens advice trading standards neighbourhood watch victim support age get safe online take five ' +
  'rolex apple amazon google facebook whatsapp instagram tinder itunes paypal microsoft windows teamviewer anydesk ebay argos tesco asda waitrose sainsbury john lewis ' +
  'metro co-operative cooperative barclays lloyds hsbc natwest santander halifax nationwide tsb rbs visa mastercard bt sky virgin talktalk vodafone ee o2 royal mail dpd hermes evri yodel dhl ups fedex ' +
  'hmrc dvla nhs fca sfo bbc itv uk gb eu usa us england scotland wales britain ireland europe america nigeria ghana france spain germany china india africa ' +
  'british english scottish welsh irish european american asian black white eastern polish indian bitcoin crypto covid coronavirus covid-19 ' +
  'post office western union moneygram metropolitan met scotland yard operation home office ministry court crown magistrates bank banks building society card ' +
  'one two three four five six seven eight nine ten all any anyone anybody both each every some many most more officers residents victims people criminals ' +
  'fraudsters scammers callers courier taxi call do not never please hang remember always if be fraud scam scams alert warning news message advice facebook twitter ' +
  'international national regional local united kingdom city hall town'
).split(' ');

/** A name followed by one of these is the name of something else: an institution, a street, a paper, a person's post. Lower case. */
export const NOT_PLACE_AFTER: string[] = (
  'road street lane avenue close drive way crescent court crown magistrates university college school hospital house hotel bank building society ' +
  'council borough county city police constabulary station post news herald times mail echo gazette observer advertiser guardian express star chronicle telegraph journal ' +
  'united rovers fc local safer neighbourhood community cid csu unit team railway road airport prison jewellers jeweller jewellery store shop branch ' +
  'care hub hall halls library church surgery theatre academy primary secondary infirmary cathedral museum arena stadium leisure campus festival carnival ' +
  'pension limited ltd plc group trust association partnership foundation centre alert watch live magazine radio detectives officers'
).split(' ');
