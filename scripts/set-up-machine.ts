/**
 * What the tests need from the machine besides Node: a Chromium for the browser journeys, PostgreSQL's own programs for the contract
 * tests, and xmllint for the schemas of warnings. Where we may install Debian packages (root, apt-get), we do, saying so; elsewhere the tests that need them are skipped, saying so,
 * except under CI, where a skipped journey would be a green light that means nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];
  return usual.find((p) => existsSync(p)) ?? null;
}

/** The folder of initdb and pg_ctl of the newest PostgreSQL on this machine, or null. */
export function findPostgres(): string | null {
  const folders = globSync('/usr/lib/postgresql/*/bin/initdb').map((p) => p.slice(0, -'/initdb'.length));
  const versionOf = (folder: string) => Number(folder.split('/').at(-2));
  return folders.sort((a, b) => versionOf(b) - versionOf(a))[0] ?? null;
}

/** Installs the missing packages where that is possible. Returns what is still missing, in words. */
export function setUpMachine(): string[] {
  const wanted = [
    { what: 'Chromium', package: 'chromium', found: () => findChromium() !== null },
    { what: 'PostgreSQL', package: 'postgresql', found: () => findPostgres() !== null },
    { what: 'xmllint', package: 'libxml2-utils', found: () => existsSync('/usr/bin/xmllint') },
  ].filter((w) => !w.found());
  if (wanted.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${wanted.map((w) => w.what).join(' and ')} from this system's packages, for the tests …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted.map((w) => w.package)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  return wanted.filter((w) => !w.found()).map((w) => w.what);
}
