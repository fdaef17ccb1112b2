import type { WarningBody } from '#journey/warnings/warning-body.ts';

/** What a page shows of the stored body. A version may carry a reference and a number to quote it to; drafts do not. */
export interface PublicBody {
  keyPoints: string[];
  sections: { heading: string; paragraphs: string[]; list: boolean }[];
  reference: string;
  contact: string;
}

/**
 * The stored body (WarningBody) as the page shows it. Versions are kept for ever and outlive the code that wrote them, so what is missing
 * or of another shape is left out instead of failing the page; without sections the plain text stands in.
 */
export function adaptBody(stored: unknown): PublicBody {
  const body: { [K in keyof WarningBody]?: unknown } & Record<string, unknown> = isObject(stored) ? stored : {};
  const sections = (Array.isArray(body.sections) ? body.sections.filter(isObject) : [])
    .map((s) => ({ heading: text(s.heading), paragraphs: words(s.paragraphs), list: s.list === true }))
    .filter((s) => s.paragraphs.length > 0);
  const plain = text(body.text)
    .split(/\n{2,}/)
    .filter((p) => p.trim() !== '');
  return {
    keyPoints: words(body.keyPoints),
    sections: sections.length > 0 || plain.length === 0 ? sections : [{ heading: '', paragraphs: plain, list: false }],
    reference: text(body.reference),
    contact: text(body.contactNumber),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);
