/** Whose a telephone number is, by what a report says of it, and how far that can be trusted: in words for whoever reads the page. */
export const NUMBER_ROLES = ['victim', 'reporter', 'shown', 'dialled', 'courier', 'told'] as const;
export type NumberRole = (typeof NUMBER_ROLES)[number];

export const NUMBER_TRUST: Readonly<Record<NumberRole, { name: string; trust: string }>> = {
  victim: {
    name: 'The victim’s own',
    trust: 'It is where the victim was rung. It says nothing of the offenders, and links nothing.',
  },
  reporter: {
    name: 'Of whoever reported',
    trust: 'It is how to reach whoever told us. It says nothing of the offenders, and links nothing.',
  },
  shown: {
    name: 'Shown when they rang',
    trust:
      'A number that is shown can be made up. It links reports, because a group goes on showing the same; but whoever owns it may know nothing of it. Ask the network before you ring or visit.',
  },
  dialled: {
    name: 'The victim was told to ring it, or did',
    trust:
      'Somebody answered it, so the offenders held it then. The surest kind: ask the network soon, records are kept for a year.',
  },
  courier: {
    name: 'Said to be the courier’s or the driver’s',
    trust:
      'It may be a taxi firm’s or a driver’s who knew nothing. Ask who booked before you take it for an offender’s.',
  },
  told: {
    name: 'Named in the story',
    trust: 'The story does not say whose it is. Read it before you rely on it.',
  },
};

/** Published numbers link nothing: anybody rings them, and offenders like to show them. */
export const EVERYBODYS_TRUST =
  'It is published, so anybody may ring it and a caller can make it up. It links nothing, and reports that show it need not be the same hands.';
