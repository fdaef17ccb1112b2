import type { EventType, JourneyEvent } from '#core/event.ts';
import { groundInWords, restsOnLinks } from '#journey/intelligence/threat-words.ts';

/** What the demo shows of its progress: stages, counts and a line an event. Plain lines, so that it reads the same in a log. */
export interface Screen {
  stage(title: string): void;
  line(words: string): void;
  /** A line that the next one overwrites on a terminal; left out elsewhere. */
  passing(words: string): void;
}

export function terminalScreen(stream: NodeJS.WriteStream, elapsed: () => number): Screen {
  const clear = stream.isTTY ? '\r\u001b[2K' : '';
  const clock = () => `${(elapsed() / 1000).toFixed(1).padStart(5)} s`;
  return {
    stage: (title) => stream.write(`${clear}\n${clock()}  ${title.toUpperCase()}\n`),
    line: (words) => stream.write(`${clear}${clock()}  ${words}\n`),
    passing: (words) => {
      if (stream.isTTY) stream.write(`${clear}${clock()}  ${words}`);
    },
  };
}

/** How many of each event there were. */
export type Counts = Partial<Record<EventType, number>>;

/** The events worth a line of their own, in words; null for those that are only counted. */
export function wordsFor(event: JourneyEvent): string | null {
  switch (event.type) {
    case 'series.formed':
      return `  series   ${event.series} formed in ${listed(event.places)}: ${event.because[0] ? `same ${event.because[0].on}` : 'linked'}`;
    case 'threat.detected':
      return (
        `  WAVE     ${event.threat} ${event.fraudType.replaceAll('_', ' ')} in ${listed(event.places)}: ` +
        `${groundInWords({ ...event, linked: event.externalIds.length })}${restsOnLinks(event.pValue) ? '' : ` (about ${event.falseAlarmsPerYear} false alarms a year)`}`
      );
    case 'warning.drafted':
      return `  drafted  "${event.title}"`;
    case 'warning.submitted':
    case 'warning.approved':
    case 'warning.published':
      return null;
    default:
      return null;
  }
}

const listed = (names: readonly string[]): string =>
  names.length > 0 ? names.slice(0, 3).join(', ') : 'an unknown place';

/** "3 days 4 hours", "12 minutes", "0.8 seconds". */
export function inWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} hours`;
  return `${Math.floor(hours / 24)} days ${hours % 24} hours`;
}
