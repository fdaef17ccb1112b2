/**
 * What a force says of the triage assessment as an algorithm, under the headings of the United Kingdom's Algorithmic Transparency Recording
 * Standard (the Government Digital Service's template, in our own words). What can be read off the running service is not here: see
 * journey/learning/algorithm-record.ts. A force replaces what begins with "To be given".
 */
export const ALGORITHM_RECORD = {
  name: 'Triage assessment of fraud reports',
  summary:
    'Reads each report of fraud, says how pressing it is and which unit should have it, and gives its reasons. A named person decides on every report; nothing follows from the assessment alone.',
  contact: 'To be given by the force: an address for questions about this tool.',
  owner: 'To be given by the force: the person who answers for it (senior responsible owner).',
  team: 'Investigation Management Unit',
  supplier: 'Open-source software, MIT licence. Nobody is paid by the report and no data leaves the force’s machines.',
  scope:
    'Reports of fraud received by the force: by form, telephone, paper, bank, partner or the national service. It is not used to find suspects, to predict who will offend, or to decide on outcomes.',
  benefit:
    'The most pressing report is read first, the same facts lead to the same proposal whoever is on duty, and each proposal can be argued with because its reasons are written down.',
  before: 'Reports were read in the order they came and allocated by experience, with no record of the reasons.',
  alternatives:
    'A trained model over whole reports was not used: its reasons could not be read out to a victim. Rules alone missed what people say in their own words, so a small model reads single sentences and the rules decide.',
  provided:
    'The assessor sees the proposal, the words of the report it rests on, each factor with its points, what single fact would change it, and what colleagues decided on reports like it.',
  review:
    'The assessor accepts, or chooses otherwise with a reason. A sergeant can send a report back. Any decision can be taken again. Agreement is watched over time, by factor and by group of people.',
  training: 'To be given by the force: who is trained in what before they decide with it.',
  appeals:
    'A victim who disagrees with what was done may ask for a review under the Victims’ Code or complain to the force; the reasons of the decision are on record and can be given.',
  maintenance:
    'Numbers stand in one place with their reason, date and evidence. A change is a new version of the policy; any version can be asked again about any report, and the difference shown.',
  sentenceTask:
    'Says of one sentence whether it tells of a collector on the way, a vulnerability, a suspect and the like. It only adds facts for the rules to weigh; it never scores a report.',
  sentenceData:
    'Sentences written for the purpose and simulated reports. No report of a real person was used. How it was made and examined: evaluation/triage/sentences.',
  performance: [
    [
      'Kind of fraud, macro F1',
      '0.83 to 0.85',
      'reports of a simulated county written by somebody who had not seen the tool',
    ],
    ['Vulnerable victims found; of those named, truly vulnerable', '0.92 to 0.94; 0.87 to 0.90', 'the same'],
    ['Emergencies found; false among all others', '0.98 to 0.99; 1.7% to 1.9%', 'the same'],
    ['Emergencies found in accounts written by hand', '0.91 (41 of 45), below its target of 0.95', 'evaluation/triage'],
    ['Allocation as beyond argument', '0.90 to 0.92', 'the same county'],
  ],
  impact: 'To be given by the force: the data protection and equality impact assessments, with their dates.',
  risks: [
    [
      'People follow a proposal because it stands there',
      'Reasons and counter-facts are shown; decisions against it need no more keys than agreeing needs; agreement is watched.',
    ],
    [
      'An emergency told in unusual words is missed',
      'Every report is read by a person; the oldest unread is always on show; the urgent question comes first on the form.',
    ],
    [
      'Proposals suit some groups of people worse',
      'Agreement by age, vulnerability and district is shown below with its uncertainty; age alone gives few points.',
    ],
    [
      'A number was chosen without evidence',
      'Each number says what it rests on; those that rest on judgement say so, and a policy owner must confirm them.',
    ],
    [
      'Reports of one district are written differently',
      'Agreement by district is shown; the rules are of British English at large.',
    ],
  ],
} as const;
