import { type Html, raw } from '#web/html.ts';

/** Linked data (JSON-LD) for the head of a page. A browser runs nothing of it, so no policy for scripts touches it; `<` cannot end it. */
export const linkedData = (data: object): Html =>
  raw(
    `<script type="application/ld+json">${JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}</script>`,
  );
