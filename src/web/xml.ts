/** Text as it may stand in an element or an attribute of XML 1.0. Characters that XML does not know even when escaped are left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[c]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** `<name>text</name>`; nothing for nothing. */
export const xmlElement = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`;
