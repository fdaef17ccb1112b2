/** The figures of an account number as a key for comparison. Banks and spreadsheets leave out leading noughts: seven figures are eight. '' for none. */
export function accountFigures(written: string): string {
  const figures = written.replace(/\D/g, '');
  return figures.length === 7 ? `0${figures}` : figures;
}
