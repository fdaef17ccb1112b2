/**
 * Numbers that belong to everybody: reporting lines, helplines, banks, government, police switchboards. Two reports that share one of them
 * share nothing. A force adds its own partners' lines here.
 *
 * Gathered from the bodies' own public pages and general knowledge, November 2026; each is to be checked yearly, for numbers change.
 * A missing line is not fatal: the engine also stops numbers that behave like everybody's (SeriesIndex.forReview).
 */
export interface EveryonesNumber {
  whose: string;
  numbers: string[];
}

/** Public numbers too short to be anybody's telephone: 999, 101, 159, 7726 … never link, whatever their use. */
export const SHORTEST_LINKING_NUMBER = 7;

/** Non-geographic ranges that only public bodies and charities may hold (Ofcom: 030 numbers). */
export const PUBLIC_BODY_PREFIXES = ['+4430'];

/** Ofcom's UK-wide numbers for drama lie in an 030 range but are nobody's service: in tests and simulations they are callers' numbers like any. */
export const DRAMA_UK_WIDE = '+443069990';

export const REPORTING_LINES: EveryonesNumber[] = [
  { whose: 'Report Fraud (formerly Action Fraud)', numbers: ['0300 123 2040', '0300 123 2050'] },
  { whose: 'Crimestoppers', numbers: ['0800 555 111'] },
  { whose: 'Anti-Terrorist Hotline', numbers: ['0800 789 321'] },
  { whose: 'Police by text relay and international 101', numbers: ['18001 101'] },
];

export const HELPLINES: EveryonesNumber[] = [
  { whose: 'Victim Support', numbers: ['0808 168 9111', '0808 168 9293'] },
  { whose: 'Citizens Advice', numbers: ['0800 144 8848', '0800 702 2020', '0808 223 1133', '03454 04 05 06'] },
  { whose: 'Age UK', numbers: ['0800 678 1602', '0800 055 6112', '0800 169 6565'] },
  { whose: 'The Silver Line', numbers: ['0800 470 8090'] },
  { whose: 'Hourglass', numbers: ['0808 808 8141'] },
  { whose: 'Samaritans', numbers: ['116 123', '0845 790 9090'] },
  { whose: 'National Domestic Abuse Helpline', numbers: ['0808 200 0247'] },
  { whose: 'Childline', numbers: ['0800 1111'] },
  { whose: 'StepChange', numbers: ['0800 138 1111'] },
  { whose: 'National Debtline', numbers: ['0808 808 4000'] },
  { whose: 'Business Debtline', numbers: ['0800 197 6026'] },
  {
    whose: 'MoneyHelper and Pension Wise',
    numbers: ['0800 011 3797', '0800 138 7777', '0800 138 3944', '0800 138 0555'],
  },
  { whose: "Alzheimer's Society", numbers: ['0333 150 3456'] },
  { whose: 'Dementia UK', numbers: ['0800 888 6678'] },
  { whose: 'Mind', numbers: ['0300 123 3393'] },
  { whose: 'Financial Conduct Authority', numbers: ['0800 111 6768'] },
  { whose: 'Financial Ombudsman Service', numbers: ['0800 023 4567'] },
  { whose: 'Financial Services Compensation Scheme', numbers: ['0800 678 1100'] },
  { whose: 'Cifas', numbers: ['0330 100 0180'] },
  { whose: 'Telephone Preference Service', numbers: ['0345 070 0707'] },
  { whose: 'Friends Against Scams and National Trading Standards', numbers: ['01323 463600'] },
  { whose: 'Shelter', numbers: ['0808 800 4444'] },
  { whose: 'Action on Elder Abuse', numbers: ['080 8808 8141'] },
  { whose: 'Priority Services Register (power cut)', numbers: ['105'] },
];

export const GOVERNMENT_LINES: EveryonesNumber[] = [
  { whose: 'HMRC', numbers: ['0300 200 3300', '0300 200 3310', '0300 200 3500', '0300 200 3600', '0300 322 9621'] },
  {
    whose: 'Department for Work and Pensions',
    numbers: [
      '0800 731 0469',
      '0800 328 5644',
      '0800 731 7898',
      '0800 121 4433',
      '0800 854 440',
      '0800 731 0160',
      '0800 731 0297',
    ],
  },
  { whose: 'DVLA', numbers: ['0300 790 6801', '0300 790 6802'] },
  { whose: 'Information Commissioner', numbers: ['0303 123 1113'] },
  { whose: 'Ofcom', numbers: ['0300 123 3333'] },
  { whose: 'TV Licensing', numbers: ['0300 790 6165', '0300 555 0300'] },
  { whose: 'National Crime Agency', numbers: ['0370 496 7622'] },
  { whose: 'Serious Fraud Office', numbers: ['020 7239 7272', '020 7239 7000'] },
  { whose: 'Companies House', numbers: ['0303 123 4500'] },
];

export const BANK_LINES: EveryonesNumber[] = [
  {
    whose: 'Barclays',
    numbers: ['0345 734 5345', '0800 400 100', '0800 389 1652', '0330 156 0155', '0345 600 2323', '024 7684 2099'],
  },
  { whose: 'HSBC', numbers: ['03457 404 404', '03455 873 523', '0345 740 4404', '03456 002 290'] },
  { whose: 'first direct', numbers: ['03456 100 100', '03456 100 147', '0113 234 5678'] },
  {
    whose: 'Lloyds Bank',
    numbers: ['0345 300 0000', '0345 602 1997', '0800 917 7017', '0800 096 9779', '0345 606 2172'],
  },
  { whose: 'Halifax', numbers: ['0345 720 3040', '0345 602 2000', '0800 917 7017', '0345 944 4555'] },
  { whose: 'Bank of Scotland', numbers: ['0345 721 3141', '0800 028 8335'] },
  {
    whose: 'NatWest',
    numbers: [
      '03457 888 444',
      '0345 711 4477',
      '0800 161 5149',
      '0800 161 5153',
      '0800 161 5164',
      '0800 161 5157',
      '0370 600 0459',
      '0800 051 5450',
    ],
  },
  { whose: 'Royal Bank of Scotland', numbers: ['03457 24 24 24', '0800 161 5154', '0370 600 0459'] },
  {
    whose: 'Santander',
    numbers: ['0800 912 3123', '0330 912 3123', '0800 389 7000', '0330 123 9860', '0800 313 4321'],
  },
  {
    whose: 'Nationwide',
    numbers: [
      '0800 302 011',
      '0800 055 6622',
      '0345 730 2011',
      '03457 99 22 22',
      '0800 464 3018',
      '0845 401 9133',
      '0845 351 2255',
    ],
  },
  { whose: 'TSB', numbers: ['03459 758 758', '0345 835 7998', '0345 835 7922', '0800 096 8669'] },
  { whose: 'The Co-operative Bank', numbers: ['03457 212 212', '0345 600 6000', '0161 477 1927'] },
  { whose: 'Metro Bank', numbers: ['0345 080 8500', '0345 319 1200'] },
  { whose: 'Virgin Money and Clydesdale', numbers: ['0800 678 3654', '0345 600 4466', '0800 121 7365'] },
  { whose: 'Starling', numbers: ['0800 023 4617', '0207 930 4450', '0800 023 2612'] },
  { whose: 'Monzo', numbers: ['0800 802 1281'] },
  { whose: 'Revolut', numbers: ['020 3322 8352'] },
  { whose: 'Chase', numbers: ['0800 376 3333'] },
  { whose: 'M&S Bank', numbers: ['0345 900 0900'] },
  { whose: 'Tesco Bank', numbers: ['0345 835 3353', '0345 300 4278'] },
  { whose: "Sainsbury's Bank", numbers: ['0345 840 1133', '0800 028 0038'] },
  { whose: 'John Lewis Money', numbers: ['0345 300 3833', '0330 182 2110'] },
  { whose: 'American Express', numbers: ['0800 917 8047', '01273 696933'] },
  { whose: 'Yorkshire Building Society', numbers: ['0345 120 0100'] },
  { whose: 'Coventry Building Society', numbers: ['0800 121 8899'] },
  { whose: 'Skipton Building Society', numbers: ['0345 850 1700'] },
  { whose: 'Newcastle Building Society', numbers: ['0345 734 4345', '0345 609 9292'] },
  { whose: 'Post Office', numbers: ['0345 722 3344', '0345 611 2970'] },
  { whose: 'Visa and Mastercard (lost cards)', numbers: ['0800 891 725', '0800 964 767'] },
  { whose: 'PayPal', numbers: ['0800 358 7911'] },
];

export const COMPANY_LINES: EveryonesNumber[] = [
  { whose: 'BT', numbers: ['0800 800 150', '0800 789 789', '0330 123 4150', '0800 661 441'] },
  { whose: 'Sky', numbers: ['0333 759 1018', '03442 414 141'] },
  { whose: 'Virgin Media', numbers: ['0345 454 1111'] },
  { whose: 'TalkTalk', numbers: ['0345 172 0088'] },
  {
    whose: 'Vodafone, O2, EE and Three',
    numbers: ['0333 304 0191', '0344 809 0202', '07953 966 250', '0333 338 1001'],
  },
  { whose: 'Royal Mail', numbers: ['0345 774 0740'] },
  { whose: 'DPD', numbers: ['0121 275 0500'] },
  { whose: 'Amazon', numbers: ['0800 279 7234', '0800 496 1081'] },
  { whose: 'Microsoft', numbers: ['0344 800 2400'] },
  { whose: 'Apple', numbers: ['0800 048 0408', '0800 107 6285'] },
  { whose: 'John Lewis', numbers: ['0345 604 9049', '03456 049 049'] },
  { whose: 'British Gas', numbers: ['0333 202 9802'] },
];

export const POLICE_LINES: EveryonesNumber[] = [
  { whose: 'Metropolitan Police', numbers: ['020 7230 1212'] },
  { whose: 'City of London Police', numbers: ['020 7601 2222', '020 7601 2999'] },
  { whose: 'Hertfordshire Constabulary', numbers: ['01707 354000', '01438 757000'] },
  { whose: 'Kent Police', numbers: ['01622 690690', '01622 604100'] },
  { whose: 'Essex Police', numbers: ['01245 491491'] },
  { whose: 'Bedfordshire Police', numbers: ['01234 841212'] },
  { whose: 'Cambridgeshire Constabulary', numbers: ['01480 456111'] },
  { whose: 'Thames Valley Police', numbers: ['01865 841148', '0845 850 5505'] },
  { whose: 'Surrey Police', numbers: ['01483 571212'] },
  { whose: 'Sussex Police', numbers: ['01273 470101'] },
  { whose: 'Hampshire Constabulary', numbers: ['0845 045 4545', '023 8045 1534'] },
  { whose: 'Norfolk Constabulary', numbers: ['01953 424242'] },
  { whose: 'Suffolk Constabulary', numbers: ['01473 613500'] },
  { whose: 'Northamptonshire Police', numbers: ['01604 700700', '03000 111 222'] },
  { whose: 'Greater Manchester Police', numbers: ['0161 872 5050'] },
  { whose: 'Merseyside Police', numbers: ['0151 709 6010'] },
  { whose: 'West Midlands Police', numbers: ['0345 113 5000', '0121 626 5000'] },
  { whose: 'West Yorkshire Police', numbers: ['01924 375222'] },
  { whose: 'South Yorkshire Police', numbers: ['0114 220 2020'] },
  { whose: 'Avon and Somerset Police', numbers: ['01275 818181', '01278 405405'] },
  { whose: 'Devon and Cornwall Police', numbers: ['01392 420320'] },
  { whose: 'Dorset Police', numbers: ['01202 222222'] },
  { whose: 'Nottinghamshire Police', numbers: ['0115 967 0999'] },
  { whose: 'Leicestershire Police', numbers: ['0116 222 2222'] },
  { whose: 'Northumbria Police', numbers: ['01661 872555'] },
];

/** Sites and mailboxes of the same kind: the domain and everything under it. */
export const EVERYONES_DOMAINS: string[] = (
  'gov.uk police.uk nhs.uk ac.uk reportfraud.police.uk actionfraud.police.uk citizensadvice.org.uk victimsupport.org.uk ageuk.org.uk ' +
  'crimestoppers-uk.org takefive-stopfraud.org.uk friendsagainstscams.org.uk getsafeonline.org google.com google.co.uk gmail.com googlemail.com ' +
  'outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk icloud.com me.com aol.com btinternet.com sky.com talktalk.net ' +
  'virginmedia.com ntlworld.com proton.me protonmail.com facebook.com instagram.com whatsapp.com telegram.org t.me tiktok.com twitter.com x.com youtube.com ' +
  'linkedin.com snapchat.com tinder.com hinge.co bumble.com match.com ebay.co.uk ebay.com amazon.co.uk amazon.com gumtree.com vinted.co.uk autotrader.co.uk ' +
  'airbnb.co.uk airbnb.com booking.com ticketmaster.co.uk viagogo.co.uk stubhub.co.uk paypal.com paypal.co.uk wise.com revolut.com monzo.com starlingbank.com ' +
  'barclays.co.uk hsbc.co.uk lloydsbank.com halifax.co.uk natwest.com rbs.co.uk santander.co.uk nationwide.co.uk tsb.co.uk co-operativebank.co.uk firstdirect.com ' +
  'metrobankonline.co.uk virginmoney.com coinbase.com binance.com kraken.com crypto.com blockchain.com moneygram.com westernunion.com royalmail.com evri.com dpd.co.uk ' +
  'dhl.com ups.com fedex.com microsoft.com apple.com bt.com vodafone.co.uk o2.co.uk ee.co.uk three.co.uk netflix.com anydesk.com teamviewer.com ultraviewer.net ' +
  'logmein.com zoom.us companieshouse.gov.uk fca.org.uk johnlewis.com argos.co.uk currys.co.uk tesco.com sainsburys.co.uk trustpilot.com bbc.co.uk'
).split(' ');
