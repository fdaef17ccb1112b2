import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { html } from '#web/html.ts';
import { linkOwnAddresses } from './linked-addresses.ts';

const shown = (text: string) => html`${linkOwnAddresses(text, HERTFORDSHIRE)}`.toString();
const hrefs = (text: string) => [...shown(text).matchAll(/href="([^"]*)"/g)].map((m) => m[1]);
const OURS = HERTFORDSHIRE.reportOnlineUrl;

describe('web addresses in a warning', () => {
  it('are links where they are the force’s own, however the sentence goes on', () => {
    for (const text of [
      `Report at ${OURS}.`,
      `(see ${OURS})`,
      OURS,
      `${OURS}, or ring 101`,
      OURS.replace('https://', ''),
    ])
      assert.deepEqual(hrefs(text), [OURS], text);
    const contact = Object.values(HERTFORDSHIRE.contact).join(' ');
    assert.ok(hrefs(contact).includes(OURS), contact);
  });

  for (const text of [
    'https://refund.example/police',
    'https://www.herts.police.uk.refund.example',
    'https://www.herts.police.uk-refund.example/Report',
    `${OURS}ed`,
    `${OURS}/../../x`,
    `${OURS}?next=https://refund.example`,
    'https://www.herts.police.uk:8080/Report',
    'https://www.herts.police.uk@refund.example',
    'javascript:alert(1)//www.herts.police.uk/Report',
    'http://evil.example/www.herts.police.uk/Report',
    'staff@www.herts.police.uk',
  ]) {
    it(`stays plain text: ${text}`, () => assert.deepEqual(hrefs(text), []));
  }

  it('lead to the report page of this service where it is given, instead of to the form of the force, and nowhere else', () => {
    const page = { href: '/report', shown: 'https://fraud.example/report' };
    const text = `Report online at ${OURS}. They send ${OURS}-refund.example.`;
    const made = html`${linkOwnAddresses(text, HERTFORDSHIRE, page)}`.toString();
    assert.match(made, /<a class="govuk-link" href="\/report">https:\/\/fraud\.example\/report<\/a>\. They send/);
    assert.ok(made.endsWith(`They send ${OURS}-refund.example.`));
    const website = html`${linkOwnAddresses(HERTFORDSHIRE.website, HERTFORDSHIRE, page)}`.toString();
    assert.doesNotMatch(website, /\/report/);
  });

  it('change no word of the text and make nothing of its markup', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(OURS, 'www.', '<b>', ' ', '.', '/', 'x', '&', '"', '@')), (pieces) => {
        const text = pieces.join('');
        const plain = html`${text}`.toString();
        assert.equal(shown(text).replace(/<a class="govuk-link" href="[^"]*">|<\/a>/g, ''), plain);
      }),
    );
  });
});
