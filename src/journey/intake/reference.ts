/** "cf 123", "CF-0000123" and "0000123" are one reference. '' when it cannot be one. */
export function readReference(typed: string): string {
  const m = /^(?:CF)?0*(\d{1,12})$/.exec(typed.slice(0, 100).toUpperCase().replace(/[\s-]/g, ''));
  return m ? `CF-${m[1]!.padStart(7, '0')}` : '';
}
