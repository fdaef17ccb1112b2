import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { type Html, raw } from '#web/html.ts';

const GOVUK = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');
// Templates are compiled once and kept: compiling on each call costs 70 ms a page.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(GOVUK), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

type Macro = (params: object) => { val: string };
const loaded = new Map<string, Macro>();

/**
 * A component of govuk-frontend as a plain function: its markup and its accessibility stay the library's. `text` is escaped by the macro.
 * @param component folder name, for example `error-summary`
 */
export function macro(component: string, params: object): Html {
  const known = loaded.get(component) ?? load(component);
  return raw(known(params).val.trim());
}

function load(component: string): Macro {
  const name = `govuk${component.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
  let found: Macro | undefined;
  const template = environment.getTemplate(`govuk/components/${component}/macro.njk`, true) as unknown as {
    getExported(done: (error: Error | null, exported: Record<string, Macro>) => void): void;
  };
  template.getExported((error, exported) => {
    if (error) throw error;
    found = exported[name];
  });
  if (!found) throw new Error(`govuk-frontend has no component called ${component}`);
  loaded.set(component, found);
  return found;
}
