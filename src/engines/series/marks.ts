import { type IdentifierKind, leavesOf, type Traits } from './identifier.ts';

/** Kinds of mark of which two reports seldom have the same by chance. */
const TELLING_KINDS: ReadonlySet<IdentifierKind> = new Set([
  'phone',
  'account',
  'email',
  'site',
  'reference',
  'organisation',
  'vehicle',
  'badge',
  'alias',
  'code_word',
]);

/** The telling marks of a report, as many of them as are left for others to find: a name as it sounds, everything else as it is written. */
export function marksOf(traits: Traits): Set<string> {
  const marks = new Set<string>();
  for (const i of traits.identifiers) {
    const leaves = leavesOf(i);
    if (leaves.length === 0 || !TELLING_KINDS.has(i.kind)) continue;
    marks.add(leaves.find((k) => k.startsWith('heard:')) ?? leaves[0]!);
  }
  return marks;
}
