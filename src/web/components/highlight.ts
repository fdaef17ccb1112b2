/** Text with the words marked that something rests on. */
import { type Html, html, type Part } from '#web/html.ts';

export interface MarkedWords {
  /** UTF-16 offsets in the text, `end` exclusive. */
  start: number;
  end: number;
  /** Said on hovering and to screen readers: why the words matter. */
  why?: string;
}

/**
 * The text in paragraphs as it was written, with each stretch of words in a mark. Overlapping stretches become one; what lies outside the
 * text is left out.
 */
export function highlight(text: string, marks: readonly MarkedWords[]): Html {
  const parts: Part[] = [];
  let at = 0;
  for (const mark of joined(text, marks)) {
    parts.push(text.slice(at, mark.start));
    parts.push(
      html`<mark class="cf-mark"${mark.why ? html` title="${mark.why}"` : ''}>${text.slice(mark.start, mark.end)}</mark>`,
    );
    at = mark.end;
  }
  parts.push(text.slice(at));
  return html`<div class="cf-story">${parts}</div>`;
}

function joined(text: string, marks: readonly MarkedWords[]): MarkedWords[] {
  const inside = marks
    .filter((m) => Number.isInteger(m.start) && m.start >= 0 && m.end <= text.length && m.start < m.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: MarkedWords[] = [];
  for (const mark of inside) {
    const last = out.at(-1);
    if (!last || mark.start >= last.end) {
      out.push({ ...mark });
      continue;
    }
    last.end = Math.max(last.end, mark.end);
    if (mark.why && !last.why?.includes(mark.why)) last.why = last.why ? `${last.why} ${mark.why}` : mark.why;
  }
  return out;
}
