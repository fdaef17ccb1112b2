/** The page of figures, its files and what they mean. */
export const statistics = {
  title: 'Fraud reported in {place}',
  description: 'How many frauds were reported to the police in {place}: by month, by type and by district.',
  navigation: 'Figures',
  county: 'All of {county}',
  district: 'Show figures for',
  month: 'Month',
  show: 'Show',
  inMonth: { one: 'In {month} **one** report came in.', other: 'In {month} **{n}** reports came in.' },
  fewInMonth: 'In {month} fewer than 5 reports came in.',
  hiddenInMonth: 'The figure for {month} is not shown, so that a small one cannot be worked out.',
  whatIsCounted:
    'These are reports to us, not crimes that were proved. Most fraud is never reported, so the true numbers are larger. More reports in a place can also mean that more people there report.',
  nothingYet:
    'There are no figures yet. A month is counted a week after its end. [Warnings](/warnings) tell what is happening now.',
  byMonth: 'By month',
  byType: 'By type, in {month}',
  byDistrict: 'By district, in {month}',
  typesHidden:
    'In {month} there were too few reports here to show them by type without giving somebody away. See [all of {county}]({href}).',
  columns: { month: 'Month', type: 'Type of fraud', district: 'District', reports: 'Reports' },
  chartByMonth: 'Chart of the reports of each month. The table that follows has the same figures.',
  chartByType: 'Chart of the reports of each type. The table that follows has the same figures.',
  chartByDistrict: 'Chart of the reports from each district. The table that follows has the same figures.',
  small: 'fewer than 5',
  withOthers: 'not shown',
  together: 'Those not shown, together',
  otherTypes: 'All other types',
  elsewhere: 'Place not known, or outside the county',
  privacyHeading: 'How we protect people',
  privacy: [
    'A number below 5 is never shown: it says “fewer than 5”, which can also be none.',
    'Where such a number could be worked out by taking others from a total, another number is left out as well: it says “not shown”.',
    'A month is counted once, a week after its end, and never again. Reports that come later are not in it.',
  ],
  takeHeading: 'Take the figures with you',
  take: [
    '[All figures as a table (CSV)](/statistics/figures.csv)',
    '[All figures for programs (JSON)](/statistics/figures.json)',
    '[What the columns mean](/statistics/data-dictionary)',
  ],
  dictionaryTitle: 'What the columns of the figures mean',
  dictionaryIntro:
    'Each row of the file is one figure of one month. An empty district means all districts; an empty type means all types. You may use the figures under the Open Government Licence 3.0; say where they are from.',
  dictionaryColumns: { column: 'Column', meaning: 'What it means' },
  dictionary: {
    month: 'The month in which reports were received, year and month (2026-10), London time.',
    district_code:
      'The ONS code of the district in which the report is from, as of 2022. “elsewhere”: not known, or outside the county. “withheld”: those districts together that are not shown by themselves.',
    district_name: 'Its name. Empty for all districts.',
    fraud_type:
      'The type of fraud as it stood when the month was counted. “withheld”: those types together that are not shown by themselves. “other_types”: in rows of a district, every type without a row of its own.',
    reports: 'How many reports. Empty where the figure is withheld. Never below 5.',
    withheld:
      'Why there is no figure. “small”: fewer than 5, or none. “with_others”: 5 or more, left out so that a small one cannot be worked out.',
  },
  dictionaryMore: [
    'What turned out to be no fraud is not counted. An incident that two people reported counts twice.',
    'A month is counted once and never changed: late reports and later corrections are not in it.',
    'No small figure can be worked out by adding or subtracting rows, also of different months. A test of the program proves this with random months.',
  ],
  types: {
    courier: 'Courier fraud',
    bank_impersonation: 'Pretending to be a bank',
    romance: 'Romance fraud',
    investment: 'Investment fraud',
    doorstep: 'Doorstep fraud',
    government_impersonation: 'Pretending to be the government',
    delivery_phishing: 'False delivery messages',
    ticket_or_shopping: 'Shopping and tickets',
    family_impersonation: 'Pretending to be family',
    payment_diversion: 'Diverted payments',
    computer_service: 'False computer help',
    lottery_or_prize: 'Lotteries and prizes',
    pension: 'Pension fraud',
    other_fraud: 'Other fraud',
  },
} as const;
