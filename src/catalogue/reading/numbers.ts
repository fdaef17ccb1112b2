/** Short numbers that are telephone numbers by themselves, and what stands near one when it is dialled. */
export const NUMBERS = {
  shortCodes: [
    '101',
    '111',
    '112',
    '105',
    '119',
    '123',
    '159',
    '161',
    '999',
    '7726',
    '1471',
    '1571',
    '116 123',
    '116 000',
    '18000',
    '18001',
    '78866',
    '60599',
    '61016',
    '66777',
  ],
  dialled: [
    {
      pattern:
        /\b(?:call(?:s|ed|ing)?|ring(?:s|ing)?|rang|rung|dial(?:s|led|ling)?|phon(?:e|ed|ing)|telephon(?:e|ed|ing)|contact(?:ed|ing)?|report(?:ed|ing|s)?|text(?:ed|ing)?|forward(?:ed|ing)?|send|sent|number|via|on|tel|police)\b[^¦]{0,80}¦|¦[^.]{0,12}\b(?:call|line|number|service|website)\b/i,
      because: 'dialled, texted or given as a number',
    },
  ],
};
