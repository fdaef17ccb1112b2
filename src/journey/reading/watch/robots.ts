import robotsParser from 'robots-parser';
import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { HOUR_MS } from '#core/clock.ts';
import { type FetchLimits, politeGet } from './fetch.ts';

/** The types say that the function is a property of what is imported; it is what is imported. */
const parseRobots = robotsParser as unknown as (typeof robotsParser)['default'];

/** What robots.txt calls this program. */
export const ROBOTS_NAME = 'Counterfoil';

export interface RobotsAnswer {
  allowed: boolean;
  /** Why not, in words. */
  reason: string | null;
  /** Seconds the site asks to leave between two requests; null where it asks none. */
  delaySeconds: number | null;
}
interface Known {
  until: number;
  answer: (url: string) => RobotsAnswer;
}

/**
 * robots.txt of each site, kept for a day (RFC 9309). Where there is none, all is allowed; where the site cannot say, because it answers
 * with a fault or not at all, nothing is, until it can.
 */
export class Robots {
  readonly #known = new Map<string, Known>();
  readonly #limits: FetchLimits;
  readonly #now: () => number;

  constructor(limits: FetchLimits, now: () => number) {
    this.#limits = { ...limits, bytes: FETCHING.robotsBytes.value };
    this.#now = now;
  }

  async ask(address: string): Promise<RobotsAnswer> {
    const { origin } = new URL(address);
    let known = this.#known.get(origin);
    if (!known || known.until <= this.#now()) {
      known = await this.#fetch(origin);
      this.#known.set(origin, known);
    }
    return known.answer(address);
  }

  async #fetch(origin: string): Promise<Known> {
    const robots = `${origin}/robots.txt`;
    const got = await politeGet(robots, this.#limits);
    const day = this.#now() + FETCHING.robotsHours.value * HOUR_MS;
    // A site that is down is asked again with the next poll, not in a day.
    const soon = this.#now();
    if (!got.ok) {
      if (/larger than/.test(got.reason))
        return { until: day, answer: () => closed('Its robots.txt is too large to read.') };
      return { until: soon, answer: () => closed(`Its robots.txt could not be asked for. ${got.reason}`) };
    }
    if (got.status >= 500 || got.status === 429)
      return {
        until: soon,
        answer: () =>
          closed(`Its robots.txt answers with a fault (${got.status}), so nothing is fetched until it does not.`),
      };
    if (got.status >= 300) return { until: day, answer: () => OPEN };
    const rules = parseRobots(robots, got.body.toString('utf8'));
    return {
      until: day,
      answer: (url) => ({
        allowed: rules.isAllowed(url, ROBOTS_NAME) !== false,
        reason:
          rules.isAllowed(url, ROBOTS_NAME) === false ? 'The site’s robots.txt asks programs not to fetch it.' : null,
        delaySeconds: rules.getCrawlDelay(ROBOTS_NAME) ?? null,
      }),
    };
  }
}

const OPEN: RobotsAnswer = { allowed: true, reason: null, delaySeconds: null };
const closed = (reason: string): RobotsAnswer => ({ allowed: false, reason, delaySeconds: null });
