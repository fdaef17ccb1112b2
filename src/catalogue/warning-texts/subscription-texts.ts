/** What subscribers to warnings are sent. A warning is public and names nobody, so its title may stand in a subject line. */
export interface WarningWords {
  kind: 'published' | 'corrected' | 'withdrawn';
  /** Null where the title was taken off the page as well. */
  title: string | null;
  summary: string;
  /** The whole warning as plain text; '' of a withdrawn one. */
  text: string;
  /** What changed, or why it was withdrawn. */
  because: string;
  link: string;
}

export function warningSubject({ kind, title }: WarningWords): string {
  if (kind === 'withdrawn') return 'A fraud warning that we sent you has been withdrawn';
  return kind === 'corrected' ? `Corrected: ${title ?? 'fraud warning'}` : `Fraud warning: ${title ?? ''}`;
}

export function warningEmail(w: WarningWords, stop: string): string {
  const foot = `Read it on our site: ${w.link}\n\nTo stop these warnings: ${stop}\nWe never ask for money, a PIN or a password.`;
  if (w.kind === 'withdrawn')
    return `${w.title ? `“${w.title}”` : 'A fraud warning that we sent you'} has been withdrawn. Please do not pass it on.\n\nWhy: ${w.because}\n\n${foot}`;
  const changed = w.kind === 'corrected' ? `This warning has been corrected. What changed: ${w.because}\n\n` : '';
  return `${changed}${w.title ?? ''}\n\n${w.summary}\n\n${w.text}\n\n${foot}`;
}

/** As long as three parts of a text at most. */
export function warningSms(w: WarningWords): string {
  const stop = 'Reply STOP to end.';
  if (w.kind === 'withdrawn') return `A fraud warning that we sent you has been withdrawn. ${w.link} ${stop}`;
  const words = `${w.kind === 'corrected' ? 'Corrected: ' : ''}${w.title ?? ''}. ${w.summary}`;
  const most = 450 - w.link.length - stop.length;
  const cut = words.length <= most ? words : `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
  return `${cut} ${w.link} ${stop}`;
}
