const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, like `matchAll` but without copying the pattern, which is what takes the time when hundreds of patterns
 * meet thousands of sentences. A pattern never matches nothing, but if one does, this still ends.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let m = pattern.exec(text);
  if (m === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (m !== null) {
    found.push(m);
    if (m[0] === '') pattern.lastIndex++;
    m = pattern.exec(text);
  }
  return found;
}
