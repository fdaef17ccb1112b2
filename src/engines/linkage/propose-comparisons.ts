import type { Kind, Profile } from './profile.ts';

type Json = Record<string, unknown>;

/** The term by which a column is best compared and blocked: without regard to capitals, phones by their figures, dates in one form. */
export function bestTerm(p: Profile): string {
  if (p.kind === 'phone') return `digits(${p.column})`;
  if (p.kind === 'date' || p.kind === 'recentDate') return `iso(${p.column})`;
  return p.mixedCase && ['name', 'text', 'category', 'email', 'code', 'postcode'].includes(p.kind)
    ? `lower(${p.column})`
    : p.column;
}

const GIVEN = /(first|given|fore|christian)[ _-]?name|^f_?name|^name_first|^given|^forename/i;
const FAMILY = /(sur|last|family)[ _-]?name|^l_?name|^name_last|^surname/i;

/** The columns of given names and surnames, where their names say so: people swap the two. */
export function namePair(profiles: readonly Profile[]): [Profile, Profile] | null {
  const names = profiles.filter((p) => p.kind === 'name');
  const given = names.find((p) => GIVEN.test(p.column));
  const family = names.find((p) => FAMILY.test(p.column));
  return given && family && given !== family ? [given, family] : null;
}

/** A comparison for each column, by its kind; two for none, one for latitude and longitude together. */
export function proposeComparisons(profiles: readonly Profile[]): Json[] {
  const made: Json[] = [];
  const pair = namePair(profiles);
  const lat = profiles.find((p) => p.kind === 'latitude');
  const lon = profiles.find((p) => p.kind === 'longitude');
  for (const p of profiles) {
    const term = bestTerm(p);
    let levels = levelsOf(p.kind, p.column);
    if (pair !== null && p === pair[1]) {
      levels = [{ swapped: pair.map(bestTerm) }, ...levels];
    }
    if (p === lat && lon) {
      made.push({ column: [lat.column, lon.column], levels: [{ kmWithin: 1 }, { kmWithin: 10 }, { kmWithin: 100 }] });
    } else if (p === lon && lat) continue;
    else made.push({ column: term, ...(levels.length > 0 ? { levels } : {}), termFrequency: true });
  }
  return made;
}

function levelsOf(kind: Kind, column: string): Json[] {
  switch (kind) {
    case 'name':
      return [{ jaroWinkler: 0.92 }, { jaroWinkler: 0.88 }, { initial: 1 }, { overlap: 1 }, { jaroWinkler: 0.7 }];
    case 'text':
      return [
        { exact: `words(${column})`, termFrequency: true },
        { jaroWinkler: 0.95 },
        { jaccard: 0.75 },
        { overlap: 1 },
        { jaroWinkler: 0.88 },
        { jaccard: 0.5 },
        { jaccard: 0.25 },
      ];
    case 'date':
      return [
        { damerauLevenshtein: 1 },
        { damerauLevenshtein: 2 },
        { exact: `year(${column})` },
        { yearsWithin: 1 },
        { yearsWithin: 10 },
      ];
    case 'recentDate':
      return [{ daysWithin: 1 }, { daysWithin: 3 }, { daysWithin: 10 }, { daysWithin: 30 }];
    case 'email':
      return [
        { exact: `before(${column},@)` },
        { jaroWinkler: 0.92 },
        { jaroWinkler: 0.88, column: `before(${column},@)` },
      ];
    case 'postcode':
      return [
        { damerauLevenshtein: 1 },
        { exact: `sector(${column})`, termFrequency: true },
        { exact: `outcode(${column})`, termFrequency: true },
        { exact: `area(${column})`, termFrequency: true },
      ];
    case 'phone':
    case 'code':
      return [{ damerauLevenshtein: 1 }, { damerauLevenshtein: 2 }];
    case 'integer':
      return [{ damerauLevenshtein: 1 }, { numericWithin: 1 }];
    case 'number':
    case 'latitude':
    case 'longitude':
      return [{ shareWithin: 0.001 }, { shareWithin: 0.02 }, { shareWithin: 0.1 }];
    default:
      return [];
  }
}
