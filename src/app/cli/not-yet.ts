/** Answers for a command that this version does not have, without reading anything: the call was wrong (exit code 2). */
export function notYet(command: string): void {
  process.stderr.write(`counterfoil: This version of Counterfoil cannot do "${command}" yet; a later version will.\n`);
  process.exitCode = 2;
}
