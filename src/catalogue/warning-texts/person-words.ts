/**
 * Words by which the check of a warning tells that a text speaks of one person or one house (R6.20). Published usage of British newspapers
 * and post addresses; lower case unless they stand for names.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A full name beside one of these is most likely a victim, a witness or a neighbour. */
export const PERSON_WORDS = words(`
  neighbour neighbours resident victim widow widower pensioner woman man lady gentleman grandmother grandfather grandma grandad granddad gran
  nan nana great-grandmother great-grandfather mother father mum dad parent daughter son wife husband partner sister brother aunt uncle niece
  nephew granddaughter grandson friend carer householder homeowner witness caretaker retiree teenager student couple twins great-niece
  grandparent complainant survivor passer-by mother-of-one mother-of-two mother-of-three father-of-one father-of-two father-of-three
  year-old`);

/** Straight after one of these one word with a capital is a name: "her neighbour Bob". */
export const RELATIONS = words(`
  neighbour daughter son wife husband partner sister brother aunt uncle niece nephew granddaughter grandson friend carer mother father mum dad
  gran nan grandmother grandfather cousin cleaner gardener`);

/** Titles of office: a named officer may be quoted (R7.1). */
export const RANKS = words(`
  constable sergeant inspector superintendent commissioner commander detective chief deputy assistant pc dc ps ds di dci dsu supt insp sgt
  pcso acc dcc officer councillor cllr minister mp mayor mayoress lieutenant`);

/** Who speaks for a body may be named as an officer may. */
export const SPEAKERS = words(
  'spokesman spokeswoman spokesperson manager director head leader chairman chairwoman chair president secretary',
);

/** Words that name a body or a service: with one of these, or before one, capitalised words are no person. */
export const BODY_WORDS = words(`
  police constabulary support care service services unit team watch association council centre liaison contact alert alerts network board bank
  banks building society trading standards action fraud crime crimestoppers crimes hub forum group office trust charity club church school
  college university hospital surgery library company street road report reports online neighbourhood city town village district borough
  citizens advice finance loans beacon insurance limited ltd plc agency awareness`);

/** Words that begin a sentence, with a capital, and no person's name. Months that are also first names are left out. */
export const NOT_FIRST_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november december christmas easter
  a an the this that these those some any every each one two three four five many most more all no not never always if when while where who
  what why how which and or but so because since then there here it they we you he she i his her their our your my its on in at to from of
  by for with about after before during until over under between against last next yesterday today tomorrow please do does did is are was
  were be been have has had can could would should might must also both other another such said says told ring call calls tell ask stop
  think hang look`);

/** What follows one of these is a place more often than a person. */
export const PLACE_BEFORE = words('in at near to around across outside through towards visiting');

export const STREET_WORDS = words(`
  Street street St Road road Rd Lane lane Ln Avenue avenue Ave Close close Drive drive Dr Way Court court Ct Crescent crescent Cres Gardens
  gardens Gdns Place Terrace terrace Square square Hill Rise Grove Park Mews Green Walk View Row Parade Mead Meadow Meadows Field Fields End
  Croft Chase Path Common Wood Woods Yard Wharf Quay Villas Cottages House Lodge Mansions Heights Gate Mount Vale Cottage Broadway
  Orchard Paddock Ridge Leys`);

/** A house that has a name instead of a number. Halls, lodges and farms are left out: most that a warning names are open to the public. */
export const HOUSE_WORDS = words('Rectory Vicarage Parsonage Cottage Farmhouse Bungalow Gatehouse');
