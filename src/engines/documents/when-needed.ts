import { createRequire } from 'node:module';

/**
 * Libraries that few texts need (front matter, pages in HTML, numbers from abroad), loaded at the first that does: loading them takes longer than
 * reading a warning, and most texts are read without them.
 */
const load = createRequire(import.meta.url);

export const yaml = (): typeof import('yaml') => load('yaml');
export const htmlParser = (): typeof import('htmlparser2') => load('htmlparser2');
export const phoneNumbers = (): typeof import('libphonenumber-js/min') => load('libphonenumber-js/min');
