import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { callEndpoints } from '#journey/checking/public/call-api.ts';
import { cookiePages } from '#journey/checking/public/cookie-pages.ts';
import { furniturePages } from '#journey/checking/public/furniture.ts';
import { homePages } from '#journey/checking/public/home.ts';
import { checkingPages } from '#journey/checking/public/pages.ts';
import { provePages } from '#journey/checking/public/prove-pages.ts';
import { filePages } from '#journey/intake/public/file-pages.ts';
import { fromCheckPages } from '#journey/intake/public/from-check.ts';
import { manyPages } from '#journey/intake/public/many-pages.ts';
import { paperPages } from '#journey/intake/public/paper-page.ts';
import { receiptPages } from '#journey/intake/public/receipt-pages.ts';
import { reportPages } from '#journey/intake/public/report-pages.ts';
import { returnPages } from '#journey/intake/public/return-pages.ts';
import { trackPages } from '#journey/intake/public/track-pages.ts';
import { feedbackPages } from '#journey/learning/public/feedback-pages.ts';
import { statisticsPages } from '#journey/learning/public/statistics-pages.ts';
import { inboundEndpoint } from '#journey/messages/public/inbound-texts.ts';
import { stopEndpoint, stopPages } from '#journey/messages/public/stop-pages.ts';
import { warningPages } from '#journey/warnings/public/pages.ts';
import { subscribePages } from '#journey/warnings/public/subscribe-pages.ts';
import { partnerOfToken } from '#store/partner-tokens.ts';
import type { Tx } from '#store/store.ts';
import type { Page, Surface } from '#web/page.ts';
import { keyFor } from '#web/sealed.ts';
import { fill, rich } from '#web/words.ts';
import { contactKey, receiptKeysOf, trackKeys, type WebParts, webServices, webStore } from './web-parts.ts';

/** Every page of the public site, in the order of the journey. From here no staff page can be reached: a test walks the imports. */
export function publicPages(parts: WebParts): Page<Tx, ForceConfig>[] {
  return [
    ...homePages(),
    ...checkingPages(webStore(parts.store), keyFor(parts.keys.drafts, 'ticked answers')),
    ...provePages(webStore(parts.store), contactKey(parts.keys)),
    ...reportPages(parts.keys.drafts, { receipts: receiptKeysOf(parts.keys, parts.force) }),
    ...returnPages(parts.keys.drafts),
    ...filePages(parts.keys.drafts, parts.vault),
    ...receiptPages(parts.keys.drafts, receiptKeysOf(parts.keys, parts.force)),
    ...paperPages(),
    ...manyPages(parts.keys.drafts),
    ...fromCheckPages(parts.keys.drafts),
    ...trackPages(trackKeys(parts.keys)),
    ...subscribePages(trackKeys(parts.keys)),
    ...stopPages(trackKeys(parts.keys).links),
    ...warningPages(),
    ...statisticsPages(),
    ...feedbackPages(),
    ...cookiePages(),
    ...furniturePages(),
  ];
}

/** The public surface: the frame, the pages, and the database as the public role. */
export function publicSurface(parts: WebParts): Surface<Tx, ForceConfig> {
  const { force } = parts;
  const { frame, problems } = wordingIn(parts.language);
  return {
    site: {
      surface: 'public',
      language: parts.language,
      owner: force.name,
      service: frame.service,
      about: fill(frame.about, { force: force.name }),
      home: '/',
      navigation: [
        { href: '/report', text: frame.navigation.report },
        { href: '/check', text: frame.navigation.check },
        { href: '/warnings', text: frame.navigation.warnings },
        { href: '/track', text: frame.navigation.track },
        { href: '/statistics', text: frame.navigation.statistics },
      ],
      footer: [
        { href: '/leaving', text: frame.footer.leaving },
        { href: '/feedback', text: frame.footer.feedback },
        { href: '/privacy', text: frame.footer.privacy },
        { href: '/cookies', text: frame.footer.cookies },
        { href: '/accessibility', text: frame.footer.accessibility },
        { href: '/reach-us', text: frame.footer.reach },
      ],
      footerNote: fill(frame.footerNote, { emergency: force.emergencyNumber, force: force.name }),
      phase: {
        name: frame.phase,
        words: (page) =>
          rich(frame.phaseWords, { number: force.nonEmergencyNumber, feedback: `/feedback?page=${page}` }),
      },
      words: frame,
      problems,
      marking: null,
      leave: '/leave',
      origin: parts.origin,
      demonstration: parts.demonstration ? wordingIn(parts.language).warnings.demonstration : null,
      ringable: ringableNumbers(force),
      stuck: rich(frame.ringInstead, { emergency: force.emergencyNumber, number: force.nonEmergencyNumber }),
    },
    pages: publicPages(parts),
    services: webServices(parts),
    endpoints: {
      list: [
        ...callEndpoints(keyFor(parts.keys.drafts, 'live calls'), force),
        stopEndpoint(webStore(parts.store), trackKeys(parts.keys).links),
        inboundEndpoint(webStore(parts.store), trackKeys(parts.keys).contacts, parts.callbackToken ?? null),
      ],
      limits: {
        bytes: CHECKING.partnerBytes.value,
        perMinute: CHECKING.partnerPerMinute.value,
        strangersPerMinute: parts.limits.guessesPerMinute,
      },
      partnerOf: (hash) => parts.store.as('public', (tx) => partnerOfToken(tx, hash)),
      now: () => parts.clock.now(),
    },
  };
}

/** What our own words tell people to ring: the police, where fraud is reported, the banks' number, power cuts, the relay for deaf people, and whom the force works with. */
const ringableNumbers = (force: ForceConfig): string[] => [
  force.emergencyNumber,
  force.nonEmergencyNumber,
  '159',
  '105',
  '18000',
  force.nationalService.phone,
  force.anonymous.phone,
  ...force.partners.flatMap((p) => p.phone ?? []),
];
