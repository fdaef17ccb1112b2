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

/**
 * Files beside the pages whose words the public reads too: the questions of the form and of a check, the file of many, what subscribers are
 * sent. Not to-report.ts: what it writes into a report is read by people of the house. Nor said-words.ts,
 * said-hours.ts, said-days.ts and feasts.ts, which read English dates; what they read is read back in the catalogue's words.
 */
const BESIDE = [
  ...typescriptFiles('src/journey/intake/form').filter(
    (f) => !/\.test\.ts$|\/(?:to-report|said-words|said-hours|said-days|feasts)\.ts$/.test(f),
  ),
  ...['inspect', 'follow', 'refusal'].map((f) => `src/journey/intake/files/${f}.ts`),
  'src/web/uploads.ts',
  'src/catalogue/checking/questions.ts',
  'src/journey/checking/public/call-api.ts',
  'src/journey/warnings/subscription-messages.ts',
];

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

/** Texts in quotes or in a template, whatever they are for: a capital and another word, or three words in a row. Comments and imports are none. */
function sentencesIn(source: string): string[] {
  const code = source.replace(/^\s*(?:\/\*\*|\*|\/\/|import ).*$/gm, '').replace(/\s\/\/ .*$/gm, '');
  const quoted = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].flatMap((m) =>
    (m[1] ?? m[2] ?? m[3] ?? '').split(/\$\{[^{}]*\}/),
  );
  return quoted
    .map((t) => t.trim())
    .filter((t) => /^[“‘]?[A-Z][a-z’]*,? [\wÀ-ž“]/.test(t) || /^[a-z]+,? [a-z]+,? [a-z]+\b/.test(t));
}

/** What the worker sends: in the language that it is told. */
const SENT = [
  'src/catalogue/following/message-texts.ts',
  'src/journey/intake/track-codes.ts',
  'src/journey/messages/answer-texts.ts',
  'src/journey/messages/nudges.ts',
  'src/journey/warnings/subscription-messages.ts',
  'src/journey/warnings/tell-subscribers.ts',
];

describe('the words of the public pages', () => {
  it('are sent in the language that the worker is told, too', () => {
    const found = SENT.filter((f) => /DEFAULT_LANGUAGE|\bSTAGES\b/.test(readFileSync(join(ROOT, f), 'utf8')));
    assert.deepEqual(found, []);
  });

  it('stand in the catalogue and not in the pages', () => {
    assert.ok(PUBLIC.length > 30, `only ${PUBLIC.length} files were seen`);
    const found = PUBLIC.filter((f) => wordsIn(readFileSync(join(ROOT, f), 'utf8')).length > 0);
    assert.deepEqual(found, []);
  });

  it('stand in the catalogue and not in the questions, the file of many or the messages', () => {
    assert.ok(BESIDE.length > 12, `only ${BESIDE.length} files were seen`);
    const found = BESIDE.flatMap((f) => {
      const source = readFileSync(join(ROOT, f), 'utf8');
      return [...wordsIn(source), ...sentencesIn(source)].map((text) => `${f}: ${text}`);
    });
    assert.deepEqual(found, []);
  });

  it('would be noticed in a question', () => {
    assert.deepEqual(sentencesIn("return wrong('age', 'Write the age in years');"), ['Write the age in years']);
    assert.deepEqual(sentencesIn("title: () => 'What was lost?',"), ['What was lost?']);
    const value = (inside: string) => `$\{${inside}}`;
    assert.deepEqual(sentencesIn(`failed(\`There are ${value('n')} rows of them; one\`)`), [
      'There are',
      'rows of them; one',
    ]);
    assert.deepEqual(sentencesIn("a ? 'the bank knows' : ''"), ['the bank knows']);
    assert.deepEqual(sentencesIn("const cash = 'I want it';"), ['I want it']);
    assert.deepEqual(
      sentencesIn("// It says 'Write the age'\nimport { a } from './a.ts';\nconst b = 'Europe/London';"),
      [],
    );
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
