/**
 * Makes what a browser is sent, into src/web/assets: the style sheet from the components the pages use, the small script (exit this page, also by Escape,
 * error summary), those of the pages on which a call is checked, and the icon; each with a hash in its name and a copy compressed as far as it goes. The result is kept in the
 * repository, so nobody needs to build anything to run the service; a test checks that it is up to date.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileString } from 'sass';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const GOVUK = join(ROOT, 'node_modules/govuk-frontend/dist');
const MOJ = join(ROOT, 'node_modules/@ministryofjustice/frontend');
const ASSETS = join(ROOT, 'src/web/assets');

function styles(name: string): string {
  const file = join(ROOT, 'src/web', name);
  return compileString(readFileSync(file, 'utf8'), {
    // The Ministry's files ask for govuk-frontend by its path from the root.
    loadPaths: [GOVUK, MOJ, ROOT],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
  }).css;
}

/** The modules that a file needs, itself last, each once. */
function modules(file: string, seen: string[] = []): string[] {
  if (seen.includes(file)) return seen;
  const source = readFileSync(file, 'utf8');
  for (const m of source.matchAll(/^import .* from '(\.[^']+)';$/gm)) modules(join(dirname(file), m[1]!), seen);
  if (!seen.includes(file)) seen.push(file);
  return seen;
}

/** A script of our own, without its comments. */
const own = (name: string): string => lean(readFileSync(join(ROOT, 'src/web/scripts', name), 'utf8'));

/** One module of them all: imports, exports and comments taken out. Every name is declared once among these files. */
function script(): string {
  const wanted = ['exit-this-page', 'error-summary'].map((c) => join(GOVUK, `govuk/components/${c}/${c}.mjs`));
  const parts = wanted
    .reduce<string[]>((seen, file) => modules(file, seen), [])
    .map((file) => readFileSync(file, 'utf8'));
  const start = `
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const [name, Part] of [['govuk-exit-this-page', ExitThisPage], ['govuk-error-summary', ErrorSummary]]) {
  for (const root of document.querySelectorAll('[data-module="' + name + '"]')) new Part(root);
}`;
  return lean([...parts, start, readFileSync(join(ROOT, 'src/web/scripts/leave.js'), 'utf8')].join('\n'));
}

const lean = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^import .*$/gm, '')
    .replace(/^export \{[^}]*\};?$/gm, '')
    .replace(/^\/\/.*$/gm, '')
    .replace(/^\s+/gm, '')
    .replace(/\n+/g, '\n');

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#14284b"/><path d="M16 4l10 4v8c0 6-4 10-10 12C10 26 6 22 6 16V8z" fill="#fff"/><path d="M11 16l4 4 7-8" fill="none" stroke="#14284b" stroke-width="3"/></svg>`;

/** Everything that should be in the folder: name and content. Also used by the test that the folder is up to date. */
export function builtAssets(): {
  names: Record<
    | 'css'
    | 'js'
    | 'checkingCss'
    | 'checkingJs'
    | 'readingCss'
    | 'readingJs'
    | 'passkeyJs'
    | 'signOutJs'
    | 'caseworkCss'
    | 'caseworkJs'
    | 'icon',
    string
  >;
  files: Map<string, string>;
} {
  const files = new Map<string, string>();
  const named = (stem: string, ending: string, content: string) => {
    const name = `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`;
    files.set(name, content);
    return `/assets/${name}`;
  };
  const names = {
    css: named('pages', 'css', styles('styles.scss')),
    js: named('pages', 'js', script()),
    checkingCss: named('checking', 'css', styles('checking.scss')),
    checkingJs: named('checking', 'js', own('checking.js')),
    readingCss: named('reading', 'css', styles('reading.scss')),
    passkeyJs: named('passkey', 'js', own('passkey.js')),
    readingJs: named('reading', 'js', own('reading.js')),
    signOutJs: named('sign-out', 'js', own('sign-out.js')),
    caseworkCss: named('casework', 'css', styles('casework.scss')),
    caseworkJs: named('casework', 'js', own('casework.js')),
    icon: named('icon', 'svg', ICON),
  };
  return { names, files };
}

function build(): void {
  const { names, files } = builtAssets();
  mkdirSync(ASSETS, { recursive: true });
  for (const old of readdirSync(ASSETS)) rmSync(join(ASSETS, old));
  for (const [name, content] of files) {
    writeFileSync(join(ASSETS, name), content);
    const br = brotliCompressSync(content);
    writeFileSync(join(ASSETS, `${name}.br`), br);
    writeFileSync(join(ASSETS, `${name}.gz`), gzipSync(content, { level: 9 }));
    console.log(`${name}: ${content.length} bytes, ${br.length} with brotli`);
  }
  writeFileSync(
    join(ROOT, 'src/web/asset-names.ts'),
    `/** Made by scripts/build-css.ts: do not edit. The names carry a hash of what is in the files, so that a browser may keep them for ever. */
export const ASSETS = {
${Object.entries(names)
  .map(([key, name]) => `  ${key}: '${name}',\n`)
  .join('')}} as const;
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
