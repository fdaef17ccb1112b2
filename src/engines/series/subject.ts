import { type Identifier, type IdentifierKind, leavesOf, type Traits } from './identifier.ts';
import type { Scales } from './weigh.ts';

/** The identifiers of one kind that may link, and whether the kind's being absent says anything. */
export interface Asked {
  kind: IdentifierKind;
  identifiers: Identifier[];
  /** One of them is sure enough to be looked for by others, so that its not being found counts. */
  leaves: boolean;
}

/** A report about to be weighed against many groups: what does not depend on the group, worked out once. Good until anything is counted or moved. */
export interface Subject {
  traits: Traits;
  /** By kind, in the order of the report. */
  asked: Asked[];
  /** Most bits of each kind that looks nothing up. */
  besides: { kind: IdentifierKind; bits: number }[];
  town: string | null;
  /** Share of all reports that come from its town. */
  share: number;
  /** Separate sources of its type a day. */
  sources: number;
  /** Most bits of place: with a group that has been in the town, and with one that has not. */
  placeHere: number;
  placeElsewhere: number;
}

export function subjectOf(traits: Traits, scales: Scales): Subject {
  const { thresholds: t, book, around } = scales;
  const asked = new Map<IdentifierKind, Asked>();
  const besides: Subject['besides'] = [];
  for (const identifier of traits.identifiers) {
    const { kind } = identifier;
    let of = asked.get(kind);
    if (!of) {
      of = { kind, identifiers: [], leaves: false };
      asked.set(kind, of);
      if (!t.kinds[kind].looksUp) besides.push({ kind, bits: t.kinds[kind].most });
    }
    if (!book.mayLink(identifier.keys[0]!)) continue;
    of.identifiers.push(identifier);
    of.leaves ||= leavesOf(identifier).length > 0;
  }
  const town = traits.spot ? (traits.spot.town ?? traits.spot.area) : null;
  const share = town === null ? 1 : around.townShare(town);
  return {
    traits,
    asked: [...asked.values()],
    besides,
    town,
    share,
    sources: around.sourcesPerDay(traits.fraudType),
    ...mostOfPlace(town, share, scales),
  };
}

/**
 * Most bits that a place can give (weigh.ts): all of the group are in the town; or, where it never was, one of it is next door and it is
 * found there the likelier for that. A group that was nowhere lately says nothing.
 */
function mostOfPlace(town: string | null, share: number, { thresholds: t }: Scales) {
  if (town === null) return { placeHere: 0, placeElsewhere: 0 };
  const { alpha } = t.moves;
  const nearest = t.reach.reduce((most, [, times]) => Math.max(most, times), 0);
  const nextDoor = Math.log2((alpha * nearest) / (1 + alpha));
  return { placeHere: Math.max(0, nextDoor, -Math.log2(share)), placeElsewhere: Math.max(0, nextDoor) };
}
