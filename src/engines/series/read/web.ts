import type { Identifier } from '#engines/series/identifier.ts';

const EMAIL = /(?<![\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const SPOKEN_EMAIL =
  /\b([a-z0-9][a-z0-9._-]{1,40})\s(?:at|\(at\)|\[at\])\s([a-z0-9-]{2,40})\s?(?:dot|\(dot\)|\[dot\])\s?(com|net|org|info|online|site|shop|example|uk|co\s(?:dot\s)?uk)\b/gi;
const SITE =
  /(?<![\w@.-])(?:h(?:tt|xx)ps?:\/\/)?(?:www\.)?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:(?:\.|\[\.\])[a-z0-9-]{1,60}){0,3}(?:\.|\[\.\])(?:com|net|org|info|online|site|shop|store|live|app|io|xyz|top|club|finance|trade|trading|capital|investments|pro|biz|eu|uk|me|co|cc|tv|us|ai|ltd|help|support|services|email|link|click|tech|cloud|digital|money|cash|loan|loans|bank|insure|world|global|vip|win|work|space|website|fun|icu|asia|ru|cn|de|fr|ie|nl|example|test|invalid))(?![\w@-])/gi;
const SPOKEN_SITE =
  /\b([a-z0-9][a-z0-9-]{2,50})\s(?:dot|\[dot\])\s(com|net|org|info|online|site|shop|example|uk|co\s(?:dot\s)?uk)\b/gi;

const host = (written: string): string =>
  written
    .toLowerCase()
    .replace(/\[\.\]/g, '.')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
const spokenEnd = (tld: string): string => tld.toLowerCase().replace(/\s(?:dot\s)?/g, '.');

/** E-mail addresses in a text, also "name at place dot com". */
export function findEmails(text: string): string[] {
  const found = new Set<string>();
  if (text.includes('@')) for (const m of text.matchAll(EMAIL)) found.add(m[0].toLowerCase().replace(/\.$/, ''));
  for (const m of text.matchAll(SPOKEN_EMAIL)) found.add(`${m[1]}@${m[2]}.${spokenEnd(m[3]!)}`.toLowerCase());
  return [...found];
}

/** The domain of an e-mail address, as a site: a group that writes from its own domain mostly has a page there too. */
export const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1).toLowerCase();

/** Names of web sites in a text, without www; also "secure-refund dot com" and defanged forms. */
export function findSites(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(SITE)) if (text[m.index - 1] !== '@') found.add(host(m[1]!));
  for (const m of text.matchAll(SPOKEN_SITE)) found.add(`${m[1]}.${spokenEnd(m[2]!)}`.toLowerCase());
  for (const e of findEmails(text)) found.delete(e.slice(e.indexOf('@') + 1));
  return [...found];
}

export function emailIdentifier(email: string, field: string): Identifier {
  return { kind: 'email', keys: [`email:${email.toLowerCase().trim()}`], role: 'used', field };
}

export function siteIdentifier(site: string, field: string): Identifier {
  return { kind: 'site', keys: [`site:${site}`], role: 'used', field };
}
