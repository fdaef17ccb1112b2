import type { FraudReport, Vulnerability } from '#core/report.ts';
import type { Evidence, OffenderFacts, VulnerabilityFact } from './case-facts.ts';
import { PAST_MARKERS } from './collection-language.ts';
import { type CollectionReading, isTipOff } from './read-collection.ts';
import { type ReadSentence, readSentences, type SentenceModel, type SentenceTag, surest } from './sentence-model.ts';
import type { Text } from './text.ts';
import { isWorkTalk } from './vulnerability-wordings.ts';
import { type Cast, isVictims } from './whose-fact.ts';

/** How sure the sentence model must be before a fact is taken that no rule has found. 0 to 1, from the catalogue. */
export interface LeastLikely {
  coming: number;
  /** Below this in every sentence, a scene that a rule saw is none. */
  comingAtAll: number;
  /** The same where a day long past is named. */
  comingThoughPast: number;
  /** The same where something was handed over before: there is often a second time. */
  comingAgain: number;
  sign: number;
  suspect: number;
  arrest: number;
  noAction: number;
}

export interface LikenessSettings {
  model: SentenceModel;
  least: LeastLikely;
}

/** What a narrative's sentences are like, read once and asked for by each kind of fact. Rules come first: this only adds what they missed. */
export class Likeness {
  readonly #sentences: ReadSentence[];
  readonly #least: LeastLikely;
  readonly #text: Text;

  constructor(text: Text, settings: LikenessSettings) {
    this.#text = text;
    this.#sentences = readSentences(text, settings.model);
    this.#least = settings.least;
  }

  /**
   * The state of the collection, where the rules saw none under way and a sentence reads like one. What is told after it as handed over or
   * stopped undoes it.
   */
  collection(reading: CollectionReading, report: FraudReport, late: boolean, staleHours: number): CollectionReading {
    const { value } = reading.state;
    if (value === 'now' || value === 'pending') return this.#likeNothing(reading, late, staleHours);
    if (late || report.inProgress === false || isTipOff(report)) return reading;
    const open = value === 'none' || value === 'ended';
    const live = surest(this.#sentences, 'coming', open ? this.#least.coming : this.#least.comingAgain);
    if (!live || this.#undone(live)) return reading;
    return {
      state: {
        value: 'pending',
        because:
          'A sentence reads like a collection on its way or under way. No rule knows its words: look at it first.',
        fields: ['narrative'],
        quotes: [live.quote],
      },
      collectedAt: null,
    };
  }

  /**
   * Words that a rule took for a scene under way, in an account where no sentence is at all like one: read as none. Where the dates or the
   * words put it long ago, or it is worked from afar, a sentence must be likely to tell of one.
   */
  #likeNothing(reading: CollectionReading, late: boolean, staleHours: number): CollectionReading {
    const { fields, quotes } = reading.state;
    if (!fields.includes('narrative') || !quotes?.length) return reading;
    const { comingAgain, comingThoughPast, comingAtAll } = this.#least;
    const least = late ? comingAgain : this.#tellsOfLongAgo(staleHours) ? comingThoughPast : comingAtAll;
    if (surest(this.#sentences, 'coming', least)) return reading;
    const because = 'Some words are those of a collection, but no sentence reads like one under way.';
    return { state: { value: 'none', because, fields, quotes }, collectedAt: reading.collectedAt };
  }

  #tellsOfLongAgo(staleHours: number): boolean {
    return PAST_MARKERS.some((p) => p.hours >= staleHours && this.#text.lower.search(p.pattern) >= 0);
  }

  #undone(live: ReadSentence): boolean {
    const after = this.#sentences.filter((s) => s.quote.start > live.quote.start);
    return surest(after, 'gone', this.#least.coming) !== null || surest(after, 'foiled', this.#least.coming) !== null;
  }

  /** Signs of vulnerability that the rules did not find, where the sentence is of the victim. */
  signs(found: readonly VulnerabilityFact[], cast: Cast, romance: boolean): VulnerabilityFact[] {
    const known = new Set(found.map((f) => f.factor));
    const mine = this.#sentences.filter(
      ({ quote }) =>
        isVictims(this.#text, cast, quote.start, romance) && !isWorkTalk(this.#text.lower, quote.start, quote.end),
    );
    const added = SIGNS.filter((factor) => !known.has(factor)).flatMap((factor): VulnerabilityFact[] => {
      const sign = surest(mine, factor, this.#least.sign);
      return sign ? [{ factor, because: `A sentence reads like ${SIGN_WORDS[factor]}.`, ...quoted(sign) }] : [];
    });
    return [...found, ...added];
  }

  offender(found: OffenderFacts): OffenderFacts {
    const told = this.#sentences.filter(({ quote }) => !TALE.test(quote.quote));
    const suspect = found.identified && found.local ? null : surest(told, 'suspect', this.#least.suspect);
    const arrest = found.arrested ? null : surest(told, 'arrest', this.#least.arrest);
    const known = suspect && {
      because: 'A sentence reads as if it is known who did it and where to find them.',
      ...quoted(suspect),
    };
    return {
      arrested: arrest
        ? { because: 'A sentence reads as if somebody is held for it.', ...quoted(arrest) }
        : found.arrested,
      identified: found.identified ?? known,
      local: found.local ?? (known && { ...known, because: 'It reads as if they can be found near by.' }),
    };
  }

  /** That the teller wants nothing done. */
  wantsNothing(): Evidence | null {
    const wish = surest(this.#sentences, 'no_action', this.#least.noAction);
    return wish && { because: 'The teller wants nothing done.', ...quoted(wish) };
  }
}

/** What the fraudster tells of arrests and suspects is his story: "he said my nephew had been arrested using her card". */
const TALE =
  /\b(?:said|says|saying|told|tells|telling|claim(?:ed|s|ing)?|reckon(?:s|ed)?|according to (?:him|her|them))\b[^.;\n]{0,100}\b(?:arrest\w*|in custody|caught|detained|suspects?|inside job|insider|at large)\b/i;

const quoted = ({ quote }: ReadSentence): Pick<Evidence, 'fields' | 'quotes'> => ({
  fields: ['narrative'],
  quotes: [quote],
});

const SIGN_WORDS: Record<Vulnerability & SentenceTag, string> = {
  dementia: 'confusion or loss of memory',
  bereaved: 'a bereavement',
  isolated: 'loneliness',
  in_debt: 'debt or want',
  mental_health: 'illness of the mind',
  physical_disability: 'a disability or frailty',
  learning_disability: 'a learning disability',
  language: 'little English',
  suicidal: 'thoughts of suicide',
  self_neglect: 'self-neglect',
};
const SIGNS = Object.keys(SIGN_WORDS) as (Vulnerability & SentenceTag)[];
