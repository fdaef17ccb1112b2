import type { WarningSection } from './draft.ts';
import type { WarningBody } from './warning-body.ts';

/**
 * The text of a warning as a person edits it: a heading after "## ", a line of a list after "- ", an empty line between paragraphs.
 * `toSections(toEditable(sections))` gives the same sections back.
 */
export function toEditable(sections: readonly WarningSection[]): string {
  return sections
    .map((s) => {
      const heading = s.heading ? `## ${s.heading}\n\n` : '';
      return `${heading}${s.paragraphs.map((p) => (s.list ? `- ${p}` : p)).join(s.list ? '\n' : '\n\n')}`;
    })
    .join('\n\n');
}

/** What a person wrote, as sections. A list inside a section of paragraphs begins a section without a heading. */
export function toSections(written: string): WarningSection[] {
  const sections: { heading: string; paragraphs: string[]; list: boolean }[] = [];
  const begin = (heading: string, list: boolean) => sections.push({ heading, paragraphs: [], list });
  for (const block of written.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    for (const part of linesTogether(block)) {
      if (part.startsWith('## ')) {
        begin(part.slice(3).trim(), false);
        continue;
      }
      const list = part.startsWith('- ');
      const before = sections.at(-1);
      if (!before || (before.paragraphs.length > 0 && before.list !== list)) begin('', list);
      const open = sections.at(-1)!;
      open.list = list;
      open.paragraphs.push(list ? part.slice(2).trim() : part);
    }
  }
  return sections;
}

/** Lines of a block: headings and list lines apart, other lines run on. */
function linesTogether(block: string): string[] {
  const parts: string[] = [];
  for (const line of block.split('\n')) {
    const apart = /^(?:## |- )/.test(line) || parts.length === 0 || parts.at(-1)!.startsWith('## ');
    if (apart) parts.push(line.trim());
    else parts[parts.length - 1] += ` ${line.trim()}`;
  }
  return parts.filter((p) => p !== '');
}

/** The body of a new version. */
export function bodyFrom(written: string, keyPoints: readonly string[]): WarningBody {
  const sections = toSections(written);
  const text = sections
    .map((s) => [s.heading, s.paragraphs.map((p) => (s.list ? `- ${p}` : p)).join('\n')].filter(Boolean).join('\n\n'))
    .join('\n\n');
  return { keyPoints: [...keyPoints], sections, text };
}
