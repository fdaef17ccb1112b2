import { xmlText } from '#web/xml.ts';
import { adaptBody } from './adapt-body.ts';

interface Text {
  summary: string;
  body: unknown;
}

/** The whole warning as plain text: its summary, what matters in short, then its sections. */
export function plainText(warning: Text): string {
  const body = adaptBody(warning.body);
  const list = (lines: readonly string[]) => lines.map((l) => `- ${l}`).join('\n');
  return [
    warning.summary,
    ...(body.keyPoints.length > 0 ? [list(body.keyPoints)] : []),
    ...body.sections.map((s) =>
      [s.heading, s.list ? list(s.paragraphs) : s.paragraphs.join('\n\n')].filter(Boolean).join('\n'),
    ),
  ].join('\n\n');
}

/** The same as markup, for feeds: no links and no attributes, so that nothing a fraudster sends can be pressed in a reader. */
export function plainMarkup(warning: Text): string {
  const body = adaptBody(warning.body);
  const paragraph = (text: string) => `<p>${xmlText(text)}</p>`;
  const list = (lines: readonly string[]) => `<ul>${lines.map((l) => `<li>${xmlText(l)}</li>`).join('')}</ul>`;
  return [
    paragraph(warning.summary),
    body.keyPoints.length > 0 ? list(body.keyPoints) : '',
    ...body.sections.map(
      (s) =>
        (s.heading ? `<h2>${xmlText(s.heading)}</h2>` : '') +
        (s.list ? list(s.paragraphs) : s.paragraphs.map(paragraph).join('')),
    ),
  ].join('');
}
