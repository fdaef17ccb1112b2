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
  'Rock',
  'Wool',
  'Beer',
  'Box',
  'Mere',
  'Stock',
  'Clare',
  'Eye',
  'Hope',
  'Hilton',
  'Madeley',
  'Alford',
  'Stanhope',
  'Usk',
  'Bala',
  'Bingham',
  'Denham',
  'Bramley',
  'Ripley',
  'Minster',
  'Standon',
  'Barley',
  'Linton',
  'Brampton',
  'Overton',
  'Winterton',
  'Bellingham',
  'Bentham',
  'Amble',
  'Shap',
  'Peel',
  'Ramsey',
  'Douglas',
  'Craven',
  'Castleton',
  'Melbourne',
  'Wye',
  'Barrow',
  'Newbridge',
  'Waverley',
  'Broadway',
  'Wyre',
  'Perth',
  'Wick',
  'Keith',
  'Wem',
  'Studley',
  'Berkeley',
  'Eton',
  'Moira',
  'Holywood',
  'Antrim',
  'Mumbles',
  'Clun',
  'Goring',
  'Mortimer',
  'Wheatley',
  'Benson',
  'Burley',
  'Marden',
  'Potton',
  'Roade',
  'Quorn',
  'Lacock',
  'Thorne',
  'Hambleton',
  'Sutton Bridge',
  'Iver',
  'Lambourn',
  'Harlech',
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
  'mon tue tues wed thu thur thurs fri monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec christmas easter new boxing spring summer autumn winter today yesterday ' +
  'mr mrs ms dr sir pc dc ds di dci dcs ps sgt sergeant inspector detective superintendent constable chief officer councillor cllr pcc det insp supt acting ' +
  'police constabulary council action fraud crimestoppers report citizens advice trading standards neighbourhood watch victim support age get safe online take five ' +
  'rolex apple amazon google facebook whatsapp instagram tinder itunes paypal microsoft windows teamviewer anydesk ebay argos tesco asda waitrose sainsbury john lewis ' +
  'metro co-operative cooperative barclays lloyds hsbc natwest santander halifax nationwide tsb rbs visa mastercard bt sky virgin talktalk vodafone ee o2 royal mail dpd hermes evri yodel dhl ups fedex ' +
  'hmrc dvla nhs fca sfo bbc itv uk gb eu usa us england scotland wales britain ireland europe america nigeria ghana france spain germany china india africa ' +
  'turkey malaysia spain portugal italy greece cyprus poland romania bulgaria lithuania ireland netherlands belgium canada australia dubai iraq syria afghanistan ukraine russia pakistan bangladesh jamaica thailand vietnam philippines singapore japan brazil mexico wrens raf navy army commons lords ' +
  'steam google-play xbox playstation match.com hinge bumble plenty snapchat telegram signal zoom teams skype gumtree vinted autotrader marketplace ' +
  'british english scottish welsh irish european american asian black white eastern polish indian bitcoin crypto covid coronavirus covid-19 ' +
  'post office western union moneygram metropolitan met scotland yard operation home office ministry court crown magistrates bank banks building society card ' +
  'one two three four five six seven eight nine ten all any anyone anybody both each every some many most more officers residents victims people criminals ' +
  'fraudsters scammers callers courier taxi call do not never please hang remember always if be fraud scam scams alert warning news message advice facebook twitter ' +
  'international national regional local united kingdom city hall town dear another elderly older retired vulnerable several eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty revenue ' +
  'ohio texas florida california nevada hamburg berlin munich vancouver toronto sydney lagos accra delhi mumbai paris madrid barcelona amsterdam brussels geneva zurich malta gibraltar dublin hong kong beijing shanghai moscow kyiv odesa bangkok manila istanbul doha qatar kuwait sudan somalia libya yemen'
).split(' ');

/** A name followed by one of these is the name of something else: an institution, a street, a paper, a person's post. Lower case. */
export const NOT_PLACE_AFTER: string[] = (
  'road street lane avenue close drive way crescent court crown magistrates square university college school hospital house hotel bank building society ' +
  'council borough county city police constabulary station post news herald times mail echo gazette observer advertiser guardian express star chronicle telegraph journal ' +
  'united rovers fc local safer neighbourhood community cid csu unit team railway road airport prison nick jewellers jeweller jewellery store shop ' +
  'care hub hall halls library church surgery theatre academy primary secondary infirmary cathedral museum arena stadium leisure campus festival carnival ' +
  'pension limited ltd plc group trust association partnership foundation centre alert watch live magazine radio detectives officers'
).split(' ');

/** First names: two capitalised words that begin with one are a person, not a place the gazetteer missed. */
export const FIRST_NAMES: string[] = (
  'aaron adam adrian aisha alan albert alex alexander alice alison amanda amy andrea andrew andy angela anita ann anna anne anthony antony arthur ashley audrey barbara barry ben benjamin bernard beth ' +
  'bethany betty bill bob brenda brian bridget bruce bryan callum carl carol caroline catherine cathy charles charlie charlotte cheryl chloe chris christian christina christine christopher claire clare clive ' +
  'colin connor craig daisy damian dan daniel danny darren dave david dawn dean debbie deborah denis dennis derek diana diane dominic donald donna doreen dorothy doug douglas duncan edward eileen elaine eleanor ' +
  'elizabeth ellen ellie elsie emily emma eric erica ethan eva evelyn faye fiona florence frances francis frank fred freda gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gillian gina ' +
  'glen glenn gloria gordon grace graeme graham greg gwen hannah harold harriet harry hayley heather helen henry hilary holly howard hugh iain ian imran irene isabel isla jack jackie jacob jacqueline jade jake james ' +
  'jamie jan jane janet janice jason jay jayne jean jeff jeffrey jen jenna jennifer jenny jeremy jess jessica jill jim jimmy jo joan joanna joanne joe joel john johnny jon jonathan jordan joseph josh joshua joy joyce ' +
  'judith judy julia julian julie june karen kate katherine kathleen kathryn kathy katie katy keith kelly ken kenneth kerry kevin kieran kim kimberley kirsty kyle laura lauren laurence lawrence leah leanne lee len lesley ' +
  'leslie lewis liam linda lindsay lisa liz lorna lorraine louise lucy luke lydia lynn lynne malcolm mandy marcus margaret maria marian marie marilyn marion marjorie mark martin martyn mary matt matthew maureen max megan ' +
  'mel melanie melissa michael michelle mike miriam mohammed mohammad molly monica morag muhammad muriel nadia nancy naomi natalie natasha nathan neil nicholas nick nicky nicola nicole nigel noel nora norma norman oliver olivia ' +
  'owen pamela pat patricia patrick paul paula pauline penny pete peter phil philip phillip phyllis priya rachael rachel ralph ray raymond rebecca rhian rhys richard rita rob robert robin roger ron ronald rosemary rosie ross roy ' +
  'russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean shane shannon sharon shaun sheila shirley simon sian sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue susan ' +
  'susie suzanne sylvia tania tara ted teresa terry theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor valerie vanessa vera veronica vicky victor victoria vincent violet walter warren wayne wendy wilfred will ' +
  'william winifred yasmin yvonne zoe'
).split(' ');
