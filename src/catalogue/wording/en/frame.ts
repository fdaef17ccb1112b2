/** What stands round every public page. */
export const frame = {
  service: 'Report and check fraud',
  about: 'Report a fraud to {force}, check a call, read warnings and follow a report.',
  skip: 'Skip to main content',
  exit: {
    button: 'Exit this page',
    activated: 'Loading.',
    timedOut: 'Exit this page expired.',
    twoMore: 'Shift, press 2 more times to exit.',
    oneMore: 'Shift, press 1 more time to exit.',
  },
  mainNavigation: 'Main',
  navigation: {
    report: 'Report a fraud',
    check: 'Check a call',
    warnings: 'Warnings',
    track: 'Follow a report',
    statistics: 'Figures',
  },
  footerHeading: 'About this service',
  footer: {
    leaving: 'Leaving this site quickly',
    feedback: 'Tell us what you think',
    privacy: 'Privacy',
    cookies: 'Cookies',
    accessibility: 'Accessibility',
  },
  footerNote: 'In an emergency ring {emergency}. This service is run by {force}.',
  phase: 'Beta',
  phaseWords:
    'This is a new service. [Tell us what you think]({feedback}). If it does not work for you, ring {number} instead.',
  ringInstead: 'In an emergency ring **{emergency}**. Otherwise you can ring us on **{number}**.',
  errorBefore: 'Error: ',
  errorHeading: 'There is a problem',
  back: 'Back',
} as const;
