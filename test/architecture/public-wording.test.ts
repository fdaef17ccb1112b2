import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  BRACKETED_LANGUAGE,
  DEFAULT_LANGUAGE,
  languages,
  missingWords,
  wordingIn,
} from '#catalogue/wording/wording.ts';
import { ROOT, typescriptFiles } from '#test/architecture/source-files.ts';

const PUBLIC = typescriptFiles('src/journey').filter((f) => /\/public\//.test(f) && !f.endsWith('.test.ts'));

/** The markup of every html`…` of a source, the places of values cut out; one within a place of another counts by itself. */
function markupIn(source: string): string[] {
  const done: string[] = [];
  const open: { text: string; ours: boolean; depth: number }[] = [];
  for (let i = 0; i < source.length; i++) {
    const top = open.at(-1);
    const inText = top !== undefined && top.depth === 0;
    const two = source.slice(i, i + 2);
    if (inText && source[i] === '\\') i++;
    else if (inText && source[i] === '`') {
      if (top.ours) done.push(top.text);
      open.pop();
    } else if (inText && two === '${') {
      top.depth = 1;
      top.text += '\0';
      i++;
    } else if (inText) top.text += source[i];
    else if (source[i] === '`') open.push({ text: '', ours: /html$/.test(source.slice(0, i)), depth: 0 });
    else if (top && source[i] === '{') top.depth++;
    else if (top && source[i] === '}') top.depth--;
  }
  return done;
}

/** What stands between tags and in labels, in titles and on buttons: two words or more in a row, or one with a capital letter. */
function wordsIn(source: string): string[] {
  const markup = markupIn(source);
  const texts = markup.flatMap((m) => m.split(/<[^<>]*>/).flatMap((t) => t.split('\0')));
  const labels = markup.flatMap((m) => [...m.matchAll(/\s(?:aria-label|alt|title)="([^"\0]+)"/g)].map((l) => l[1]!));
  const said = [...source.matchAll(/\b(?:title|label|hint|message|description|caption|heading): ['`]([^'`$\n]+)/g)];
  const buttons = [...source.matchAll(/\b(?:button|fill|rich)\(\s*'([^']+)'/g)];
  return [...texts, ...labels, ...[...said, ...buttons].map((m) => m[1]!)]
    .map((t) => t.trim())
    .filter((t) => /[A-Za-z]{2,}[ ,.’]+[A-Za-z]|^[A-Z][a-z]{2,}$/.test(t));
}

describe('the words of the public pages', () => {
  it('stand in the catalogue and not in the pages', () => {
    assert.ok(PUBLIC.length > 30, `only ${PUBLIC.length} files were seen`);
    const found = PUBLIC.filter((f) => wordsIn(readFileSync(join(ROOT, f), 'utf8')).length > 0);
    assert.deepEqual(found, []);
  });

  it('would be noticed in a page', () => {
    const value = (inside: string) => `$\{${inside}}`;
    assert.deepEqual(wordsIn(`html\`<p class="a b">${value('x')}</p><h1>Ring us now</h1>\``), ['Ring us now']);
    assert.deepEqual(wordsIn(`html\`${value('a ? html`<b>Not here</b>` : { b: 1 }')}\``), ['Not here']);
    assert.deepEqual(wordsIn("({ title: 'Page not found' })"), ['Page not found']);
    assert.deepEqual(wordsIn(`html\`<p class="govuk-body">${value('words.intro')}</p>\``), []);
  });

  it('are the same keys in every language, and every text fills the same places', () => {
    const placesOf = (words: unknown, path: string): string[] =>
      typeof words === 'string'
        ? [`${path} ${[...words.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort()}`]
        : Object.entries(words as object).flatMap(([key, value]) => placesOf(value, `${path}.${key}`));
    const english = placesOf(wordingIn(DEFAULT_LANGUAGE), '');
    assert.ok(english.length > 200, `${english.length} texts`);
    for (const language of languages()) assert.deepEqual(placesOf(wordingIn(language), ''), english, language);
    assert.ok(languages().includes(BRACKETED_LANGUAGE));
  });

  it('are asked for at the start: a language that is not there, or lacks a text, is told by its keys', () => {
    assert.throws(() => wordingIn('cy'), /no words in "cy": there are en-GB, en-XA/);
    const english = wordingIn(DEFAULT_LANGUAGE);
    assert.deepEqual(missingWords(english, english), []);
    const { problems, ...others } = english;
    const lacking = { ...others, reporting: { ...english.reporting, end: { ...english.reporting.end, title: '' } } };
    assert.deepEqual(missingWords(lacking, { ...others, problems }), ['reporting.end.title', 'problems']);
    const welsh = { made: { few: '{n} gair', other: '{n} gair' } };
    assert.deepEqual(missingWords(welsh, { made: { one: '{n} word', other: '{n} words' } }), []);
  });
});
