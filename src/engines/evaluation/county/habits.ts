/** Lesser rates of the county: how people live, what traces there are, how they tell. Shares unless said otherwise. */
import type { ReportKind, Vulnerability } from '#core/report.ts';

type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;
type Span = readonly [number, number];

export interface CountyHabits {
  people: {
    careHome: number;
    givesPhone: number;
    livesAlone: number;
    defraudedBefore: number;
    defraudedBeforeIfVulnerable: number;
    namedHouse: number;
    flat: number;
    secondVulnerability: number;
    vulnerabilitiesOld: Weights<Vulnerability>;
    vulnerabilitiesYoung: Weights<Vulnerability>;
  };
  traces: {
    badge: number;
    badgeOfDigitsOnly: number;
    code: number;
    vehicle: number;
    womanHoldsAccount: number;
    groupHasTaxi: number;
    groupUsesTaxi: number;
    loneTaxi: number;
    lonePhoneOnline: number;
    lonePhoneCall: number;
    secondScript: number;
    sighting: number;
    /** Hundreds of pounds a group usually asks for. */
    usualHundreds: Span;
    /** A group has this many of each. */
    scripts: Span;
    aliases: Span;
    stations: Span;
    badges: Span;
    codes: Span;
    couriers: Span;
    vehicles: Span;
    accounts: Span;
    voices: Span;
    /** Days between one group and the next in its stead; and before its first wave. */
    pauseDays: Span;
    settlingDays: Span;
    wavePlaces: Weights<'one' | 'more'>;
    weekendMoved: number;
    mostOfGroups: number;
    onlineSuccess: number;
  };
  incident: {
    alreadyHere: number;
    attemptedSumKnown: number;
    toldSameDay: number;
    /** Hours from the first call to telling of it at once; hours until a collection that is announced. */
    soonHours: Span;
    dueHours: Span;
    /** Hours of the day in which collections are made (R5.7). */
    collectionHours: Span;
    nextDay: number;
    usualSum: number;
    usualSpread: number;
    wholePounds: number;
    notFraudInformation: number;
    courierKinds: Weights<ReportKind>;
    otherKinds: Weights<ReportKind>;
    stoppedBy: Weights<'self' | 'family' | 'neighbour' | 'taxi' | 'police' | 'shop' | 'bank'>;
    bankOtherwise: number;
    policeOtherwise: number;
  };
  after: {
    online: number;
    /** Hours or days until the second telling; days until the group rings again. */
    sameHours: Span;
    tellDays: number;
    tellMostDays: number;
    againDays: number;
    againSuccess: number;
  };
  tellers: {
    pendingSources: Weights<'control_room' | 'bank' | 'web' | 'front_desk'>;
    witnessSources: Weights<'control_room' | 'web' | 'partner' | 'crimestoppers' | 'bank'>;
    oldRoles: Weights<'victim' | 'relative' | 'carer' | 'witness' | 'officer'>;
    youngRoles: Weights<'victim' | 'relative' | 'witness' | 'officer'>;
    relativeTellsAgain: number;
    carerOfPartner: number;
    childIfMiddleAged: number;
    childIfOld: number;
    logInControlRoom: number;
    officerAtDesk: number;
    webStyleOnWeb: number;
    webStyleElsewhere: number;
    groupToldSoon: number;
    /** Longest days from incident to telling. */
    lagSoon: number;
    lagLate: number;
    lagCall: number;
    lagOnline: number;
    lagTrust: number;
  };
  form: {
    forgotten: number;
    alsoInWords: number;
    traceAlsoInWords: number;
    inPart: number;
    occurredTo: number;
    misfiledNationally: number;
    misfiledElsewhere: number;
    half: number;
    often: number;
    seldom: number;
    email: number;
    dateOfBirth: number;
    town: number;
    capitals: number;
    withheld: number;
    spoofed: number;
    makeAndColour: number;
  };
  speech: {
    boxesOnly: number;
    breath: Weights<'short' | 'usual' | 'long'>;
    shortOfBreath: number;
    longOfBreath: number;
    open: number;
    lostPhone: number;
    proof: number;
    ask: number;
    secrecyIfAsked: number;
    secrecy: number;
    lossAgain: number;
    collected: number;
    outcome: number;
    attempted: number;
    aside: number;
    mostAsides: number;
    after: number;
    close: number;
    pronoun: number;
    paragraphs: number;
    logCapitals: number;
    logShort: number;
    webLower: number;
    webCareless: number;
    webCommas: number;
    webStops: number;
    slip: number;
  };
}
