import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, reachableFrom, typescriptFiles } from '#test/architecture/source-files.ts';

const isStaffFile = (file: string) =>
  /^src\/journey\/[\w-]+\/staff\//.test(file) ||
  [
    'src/app/staff-site.ts',
    'src/store/staff-accounts.ts',
    'src/web/sessions.ts',
    'src/web/sign-in.ts',
    'src/web/passwords.ts',
  ].includes(file);

describe('the public site and the staff pages', () => {
  it('share no file of a staff page: none can be reached from the public entry', () => {
    const reached = reachableFrom('src/app/public-site.ts');
    assert.ok(reached.size > 30, `only ${reached.size} files were walked`);
    assert.ok(reached.has('src/web/page.ts') && reached.has('src/journey/intake/public/report-pages.ts'));
    assert.deepEqual([...reached].filter(isStaffFile), []);
  });

  it('has a rule that can fail: from the staff entry they are reached', () => {
    assert.ok([...reachableFrom('src/app/staff-site.ts')].some(isStaffFile));
  });

  it('loads a surface only when it is served', () => {
    const direct = importsOf('src/app/serve.ts').map((i) => i.target);
    assert.ok(direct.includes('src/app/staff-site.ts'), 'serve.ts is the file that loads the surfaces');
    for (const file of typescriptFiles('src/app').filter((f) => !f.endsWith('.test.ts'))) {
      const statically = [...importsOf(file)].filter((i) => i.target === 'src/app/staff-site.ts');
      if (file !== 'src/app/serve.ts') assert.deepEqual(statically, [], `${file} loads the staff pages`);
    }
  });

  it('never lets a page of one surface import a page of the other', () => {
    const pages = typescriptFiles('src/journey').filter((f) => /\/(public|staff)\//.test(f));
    assert.ok(pages.length > 10);
    const crossing = pages.flatMap((file) => {
      const other = file.includes('/public/') ? '/staff/' : '/public/';
      return importsOf(file)
        .filter((i) => i.target?.startsWith('src/journey/') && i.target.includes(other))
        .map((i) => `${file} imports ${i.target}`);
    });
    assert.deepEqual(crossing, []);
  });
});
