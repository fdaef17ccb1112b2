import type { FrameWords } from '#web/site.ts';

/** What the frame of the staff pages says. That of the public pages comes from the catalogue. */
export const STAFF_FRAME: FrameWords = {
  skip: 'Skip to main content',
  exit: {
    button: 'Exit this page',
    activated: 'Loading.',
    timedOut: 'Exit this page expired.',
    twoMore: 'Shift, press 2 more times to exit.',
    oneMore: 'Shift, press 1 more time to exit.',
    keys: 'Or press Esc. While you write in a box, press Esc 3 times.',
    escapeTwoMore: 'Esc, press 2 more times to exit.',
    escapeOneMore: 'Esc, press 1 more time to exit.',
  },
  mainNavigation: 'Main',
  menu: 'Menu',
  closeMenu: 'Close menu',
  footerHeading: 'About this service',
  errorBefore: 'Error: ',
  errorHeading: 'There is a problem',
};
