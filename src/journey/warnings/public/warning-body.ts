/** What a published warning holds, as the public pages read it from the database: whatever is missing or of another shape is left out. */
export interface PublicBody {
  keyPoints: string[];
  sections: { heading: string; paragraphs: string[]; list: boolean }[];
  reference: string;
  contact: string;
}

/** Adapts the stored body at the edge, once. Facts with their exact numbers are in it too and are never taken out of it here (R6.20). */
export function adaptBody(stored: unknown): PublicBody {
  const body = isObject(stored) ? stored : {};
  const sections = Array.isArray(body.sections) ? body.sections.filter(isObject) : [];
  const fromParts = [
    section('', paragraphsOf(body.body), false),
    section('Three things to remember', words(body.neverRules), true),
    section('What to do', words(body.advice), true),
    section('How to report', words(body.howToReport), true),
    section('How you can help', words(body.howToHelp), true),
  ];
  const given = sections.map((s) => section(text(s.heading), words(s.paragraphs), s.list === true));
  return {
    keyPoints: words(body.keyPoints),
    sections: (given.length > 0 ? given : fromParts).filter((s) => s.paragraphs.length > 0),
    reference: text(body.reference),
    contact: text(body.contactNumber),
  };
}

const section = (heading: string, paragraphs: string[], list: boolean) => ({ heading, paragraphs, list });
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);
const paragraphsOf = (value: unknown): string[] =>
  text(value)
    .split(/\n{2,}/)
    .filter((p) => p.trim() !== '');
