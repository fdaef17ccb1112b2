import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: Record<string, string> }>;

/** An element as a test looks at it. Prefixes are part of the name. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text in it. */
  text: string;
}

/** The tree of a document that an XML parser has passed. */
export function xmlTree(xml: string): XmlElement {
  const root = parseDocument(xml, { xmlMode: true }).children.find(isElement);
  if (!root) throw new Error('The document has no element.');
  return asElement(root);
}

function asElement(node: Element): XmlElement {
  const children = node.children.filter(isElement).map(asElement);
  return { name: node.name, attributes: node.attribs, children, text: textOf(node) };
}

const isElement = (node: Node): node is Element => node.type === 'tag';
const textOf = (node: Node): string =>
  node.type === 'text' ? node.data : 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';

export const childrenOf = (of: XmlElement, name: string): XmlElement[] => of.children.filter((c) => c.name === name);
export const textIn = (of: XmlElement, name: string): string | undefined => childrenOf(of, name)[0]?.text;

const found = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0;
const XMLLINT = found('xmllint', ['--version']);
const PYTHON = found('python3', ['-c', 'import xml.parsers.expat']);

/** For `skip:` of what needs an XML parser that is not ours: false, or why it is left out. */
export const withoutXmlParser: string | false =
  XMLLINT || PYTHON ? false : 'neither xmllint (Debian: libxml2-utils) nor python3 is on this machine';
/** For `skip:` of what needs a validator by XML Schema. */
export const withoutXmllint: string | false = XMLLINT
  ? false
  : 'xmllint is not on this machine (Debian: libxml2-utils)';

/** What an independent parser says is not well formed; '' for a good document. */
export function notWellFormed(xml: string): string {
  const run = XMLLINT
    ? spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml })
    : spawnSync(
        'python3',
        ['-c', 'import sys, xml.parsers.expat as e; e.ParserCreate().Parse(sys.stdin.buffer.read(), True)'],
        {
          input: xml,
        },
      );
  return run.status === 0 ? '' : run.stderr.toString() || `ended with ${run.status}`;
}

/** What xmllint finds against a schema of test/schemas, or at an absolute path; '' for a valid document. */
export function invalidBy(schema: string, xml: string): string {
  const path = schema.startsWith('/') ? schema : join(import.meta.dirname, 'schemas', schema);
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', path, '-'], { input: xml });
  return run.status === 0 ? '' : run.stderr.toString();
}
