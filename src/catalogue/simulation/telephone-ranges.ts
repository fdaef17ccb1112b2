/**
 * Telephone numbers that nobody has. Ofcom keeps blocks of a thousand numbers out of use for drama; everything the simulator makes
 * up is drawn from them. Each entry is the number without its last three digits. Source: Ofcom, "Telephone numbers for use in TV and
 * radio drama programmes". Published lines are real, belong to everybody and are only ever mentioned as such.
 */
export const TELEPHONES = {
  dramaMobile: '07700900',
  dramaLandlines: [
    '02079460', // London
    '01134960', // Leeds
    '01144960', // Sheffield
    '01154960', // Nottingham
    '01164960', // Leicester
    '01174960', // Bristol
    '01184960', // Reading
    '01214960', // Birmingham
    '01314960', // Edinburgh
    '01414960', // Glasgow
    '01514960', // Liverpool
    '01614960', // Manchester
    '01914980', // Tyneside, Durham and Sunderland
    '01632960', // no area
    '02920180', // Cardiff
    '03069990', // anywhere in the United Kingdom
  ],
  dramaFreephone: '08081570',
  reportingLines: ['101', '159', '0300 123 2040', '0800 555111', '7726', '0300 123 2040'],
  /** No bank of the United Kingdom has a sort code that starts with 00, so no account with one can be anybody's. */
  sortCodePrefix: '00',
};
