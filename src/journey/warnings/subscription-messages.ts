import { wordingIn } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';

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

const wordsIn = (language: string) => wordingIn(language).warnings.subscriptions.messages;
/** As long as three parts of a text at most. */
const MOST_SMS = 450;

export function warningSubject({ kind, title }: WarningWords, language: string): string {
  const words = wordsIn(language).subject;
  return fill(words[kind], { title: title ?? (kind === 'corrected' ? words.noTitle : '') });
}

export function warningEmail(w: WarningWords, stop: string, language: string): string {
  const words = wordsIn(language);
  const foot = fill(words.foot, { link: w.link, stop });
  if (w.kind === 'withdrawn') {
    const text = w.title ? words.withdrawnNamed : words.withdrawn;
    return `${fill(text, { title: w.title ?? '', because: w.because })}\n\n${foot}`;
  }
  const changed = w.kind === 'corrected' ? `${fill(words.corrected, { because: w.because })}\n\n` : '';
  return `${changed}${w.title ?? ''}\n\n${w.summary}\n\n${w.text}\n\n${foot}`;
}

export function warningSms(w: WarningWords, language: string): string {
  const { stop, withdrawnNamed, ...wordsOf } = wordsIn(language).sms;
  const words = fill(w.kind === 'withdrawn' && w.title ? withdrawnNamed : wordsOf[w.kind], {
    title: w.title ?? '',
    because: w.because,
    summary: w.summary,
  });
  const most = MOST_SMS - w.link.length - stop.length;
  const cut = words.length <= most ? words : `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
  return `${cut} ${w.link} ${stop}`;
}
