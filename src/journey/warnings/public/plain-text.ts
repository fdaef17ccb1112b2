import type { ForceConfig } from '#catalogue/forces/force.ts';
import { namingReportPage } from '#journey/warnings/linked-addresses.ts';
import type { Site } from '#web/site.ts';
import { xmlText } from '#web/xml.ts';
import { adaptBody } from './adapt-body.ts';

interface Text {
  summary: string;
  body: unknown;
}

/** Whose warning it is, and where it is published: the force's own report form is named by this service's there. */
export interface PublishedAt {
  force: ForceConfig;
  site: Pick<Site, 'origin'>;
}

/** The summary as programs are given it. */
export const plainSummary = ({ summary }: Pick<Text, 'summary'>, { force, site }: PublishedAt): string =>
  namingReportPage(summary, force, site.origin);

/** The whole warning as plain text: its summary, what matters in short, then its sections. */
export function plainText(warning: Text, { force, site }: PublishedAt): string {
  const body = adaptBody(warning.body);
  const list = (lines: readonly string[]) => lines.map((l) => `- ${l}`).join('\n');
  const parts = [
    warning.summary,
    ...(body.keyPoints.length > 0 ? [list(body.keyPoints)] : []),
    ...body.sections.map((s) =>
      [s.heading, s.list ? list(s.paragraphs) : s.paragraphs.join('\n\n')].filter(Boolean).join('\n'),
    ),
  ];
  return namingReportPage(parts.join('\n\n'), force, site.origin);
}

/** The same as markup, for feeds: no links and no attributes, so that nothing a fraudster sends can be pressed in a reader. */
export function plainMarkup(warning: Text, { force, site }: PublishedAt): string {
  const body = adaptBody(warning.body);
  const escaped = (text: string) => xmlText(namingReportPage(text, force, site.origin));
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const list = (lines: readonly string[]) => `<ul>${lines.map((l) => `<li>${escaped(l)}</li>`).join('')}</ul>`;
  return [
    paragraph(warning.summary),
    body.keyPoints.length > 0 ? list(body.keyPoints) : '',
    ...body.sections.map(
      (s) =>
        (s.heading ? `<h2>${escaped(s.heading)}</h2>` : '') +
        (s.list ? list(s.paragraphs) : s.paragraphs.map(paragraph).join('')),
    ),
  ].join('');
}
