import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** One import as it stands in a file: what is named, and which file of ours it leads to (null for a package). */
export interface Import {
  specifier: string;
  target: string | null;
}

const IMPORT = /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every TypeScript file under the folders, as paths relative to the root, in order. */
export function typescriptFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT })).sort();
}

export function readSource(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What a file imports, static and dynamic. `#core/x.ts` and `./x.ts` are resolved to paths relative to the root. */
export function importsOf(file: string): Import[] {
  return [...readSource(file).matchAll(IMPORT)].map((m) => {
    const specifier = (m[1] ?? m[2])!;
    return { specifier, target: resolve(file, specifier) };
  });
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith('#test/')) return specifier.slice(1);
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return relative(ROOT, join(ROOT, dirname(file), specifier));
  return null;
}

/** Every file of ours that can be reached from an entry file through imports. */
export function reachableFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const todo = [entry];
  while (todo.length > 0) {
    const file = todo.pop()!;
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.ts')) continue;
    for (const { target } of importsOf(file)) if (target) todo.push(target);
  }
  return seen;
}
