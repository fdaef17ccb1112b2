/** What names are told by, for all readers of them: ranks, words that are no names, and whether a text's capitals tell anything. */

export const RANK =
  '(?:DC|PC|DS|DI|DCI|DCS|PS|WPC|CI|D\\.?C\\.?|P\\.?C\\.?|Detective(?: (?:Constable|Sergeant|Inspector|Chief Inspector|Superintendent))?|Sergeant|Sgt|Inspector|Insp|Superintendent|Constable|Officer|Police Officer|Commander|Agent|Investigator)';

export interface NameMention {
  given: string | null;
  surname: string;
}

/** Share of capitals outside which a text's capitals tell nothing: control-room logs in capitals, web forms without any. */
const FEW = 0.004;
const MANY = 0.6;

/** True where a text is written all in capitals or all without. */
export function isCaseless(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const c of text) {
    if (c >= 'A' && c <= 'Z') upper++;
    else if (c >= 'a' && c <= 'z') lower++;
  }
  const share = upper / Math.max(1, upper + lower);
  return upper + lower > 40 && (share < FEW || share > MANY);
}

/** Firms and bodies that people say they were rung by: no caller's own name. */
const BRANDS =
  'evri hermes dpd yodel fedex ups dhl parcelforce ebay paypal netflix spotify google apple facebook whatsapp instagram telegram gumtree vinted airbnb booking uber deliveroo argos currys tesco asda sainsburys morrisons aldi lidl waitrose ikea ' +
  'openreach talktalk vodafone plusnet giffgaff lebara tmobile dvla dwp nhs fca ofcom mcafee norton adobe dell samsung sony xbox playstation coinbase binance kraken revolut monzo starling tsb mbna klarna monese wise westernunion moneygram ' +
  'edf octopus ovo eon npower utilita thames affinity trustpilot ticketmaster viagogo stubhub premierinn ryanair easyjet';

export const NOT_NAMES = new Set(
  // Everyday words that come after a rank or a title all the same: "a detective came on".
  (
    'came comes come nobody anybody everybody everyone somebody nothing something anything everything sold list bought brought caught kept held left lost paid sent took taken gave found felt heard knew thought tried turned used went wanted warned waited walked watched worked wrote written ' +
    'arrived asked became began begun believed called carried changed checked claimed collected continued contacted decided demanded discovered dialled drove emailed ended entered explained finally finished followed handed happened helped hung informed insisted introduced kept knocked later laughed learned listened lived looked managed mentioned moved needed offered opened ordered passed picked played posted pressed promised pretended proved pulled pushed put raised reached read realised received refused remembered repeated replied reported returned said sat saw seemed seized shared shouted showed shown signed sounded spoke spoken spelled spelt started stated stayed stopped supposed suspected talked talking texted threatened today tomorrow tonight told transferred trusted understood visited wished withdrew wondered worried ' +
    'able afraid almost alone along already also although always another around away bad badly beautiful because behind below best better big both brief brisk busy calm certain clear close cold correct dear different difficult direct early easy either else elderly enough even ever every exact false far fast few final fine five foreign four free friendly full further general gentle half happy hard high home honest hot house however huge important impossible inside instead kind large late least less likely loud low lovely lucky main major married middle might minute minutes moment morning most nasty near nearly nervous nice night none normal obvious often once onto others ought outside own partly perhaps personal plain pleasant polite poor possible posh present private probably proper public quick quiet quite rather ready really reassuring recent right round rude sad safe second secret sent serious several severe shall short should sick similar simple since single six slow small soft softly soon sorry special strange street strong such sudden suddenly sure ten terrible that thick third those though three through together tomorrow too top total towards true twice under unless until upset urgent usual various wait warm week weeks well whatever when whenever wherever whether which while white whole whose why wide wife willing within worse worst worth wrong young ' +
    'address afternoon answer app bag bail bond box branch business cab call camera car cash cashier charge cheque child children clerk clone coins company computer contact copy counter courier court custody day days deal debit delivery desk detail details dog door driver email envelope evening evidence face fee figures file fine firm form front gold goods ground hand help hold holiday home hospital idea identity information job key kitchen lab landline lady laptop letter line link loan look lot machine man manager matter message mobile money month months name nick note notes notebook packet paper parcel part passport password pay payment pen pension phone pin place plate police post pound pounds problem purse question reason receipt record refund result road room safety script shop side sign site son staff start story suspect taxi technician telephone test text thing till time times tone trouble try type van victim visitor voice watch water way website witness woman word words work yesterday ' +
    'the this that there they then she he her his him them their from and but who when where which with was were had has have is at in on of for to over by as so if it its ' +
    'police bank fraud team department squad unit station branch metropolitan met hertfordshire kent essex london scotland yard security officer constable an a not no yes all any ' +
    'sergeant inspector detective chief superintendent barclays lloyds natwest nationwide santander halifax hsbc visa mastercard amazon microsoft bt hmrc sky genuine real fake ' +
    'virgin royal mail post office customer service head number operation crime action monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april may june july august september october november december called calling said saying told rang asked victim informant caller serious national agency ' +
    'trading standards inland revenue tax human resources account accounts card credit investigation investigations senior manager it i we you my mr mrs ms miss dr ' +
    'going getting trying doing being very about after before again around away back because coming could day did do down every first get give given go good got here how into just know last like ' +
    'little long look made make many me more most much name need never new next now off old one only other our out own people phone please said same see some something still take than these thing ' +
    'think time today two up us use want way well what will without work would year yesterday your male female man woman person somebody someone anyone local area county force helpline line log ref ringing missed failed late uncle noticed telephoned claiming aunt mum dad mother father son daughter wife husband neighbour friend brother sister' +
    // People by what they are, words of logs, things worn or paid with, and verbs of the passive: "he said it was CID", "it had been".
    ' been being per done agreed instructed reckoned swore owed locked intercepted added typed booked chatting hacked filmed frightened popped answered addressed dealt ' +
    'policeman policewoman policemen gentleman youth lad lads teenager engineer surgeon solicitor bailiff nephew niece grandson granddaughter grandchild widower widow carer planner ' +
    'cid ip ips inft infts aggd fem offr gov tel con scam scammer fraudster confidential instructions support accent jacket coat hoodie tabard tabards steam chaps bacs disability damp ' +
    BRANDS
  ).split(' '),
);

/** Where somebody sounds to be from is no name: "South African, or thereabouts". */
const FROM_ABROAD =
  /^(?:north|south|east|west|eastern|western|northern|southern|central) (?:african|american|asian|english|european|indian|irish|london|wales|welsh)$/;
/** Shops and firms with a name like a person's: "stopped in John Lewis" tells nothing of the caller. */
const FIRMS_LIKE_PEOPLE = /^(?:john lewis|ernest jones|robert dyas|charles stanley|morgan stanley|philip morris)$/;

export const RANK_WORDS = new Set(
  'dc pc ds di dci dcs ps wpc ci detective constable sergeant sgt inspector insp chief superintendent officer commander agent investigator mr mrs ms miss dr police the'.split(
    ' ',
  ),
);

/** A given name and a surname, or a surname alone; null where the words are no names. */
export function nameOf(first: string | undefined, second: string | undefined): NameMention | null {
  const part = (word: string | undefined): string | null =>
    word && !NOT_NAMES.has(word.toLowerCase()) && !NOT_NAMES.has(plain(word)) ? plain(word) : null;
  const a = part(first);
  const b = part(second);
  if (a && b && isNoPerson(a, b)) return null;
  if (!a || a.length < 2 || RANK_WORDS.has(a)) return b && a && RANK_WORDS.has(a) ? { given: null, surname: b } : null;
  return b && b.length > 1 ? { given: a, surname: b } : { given: null, surname: a };
}

/** True of two words that are a shop's or a firm's name, or tell where somebody is from. */
export const isNoPerson = (first: string, second: string): boolean =>
  FROM_ABROAD.test(`${first} ${second}`) || FIRMS_LIKE_PEOPLE.test(`${first} ${second}`);

/** A word as names are compared: small letters only. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '');
