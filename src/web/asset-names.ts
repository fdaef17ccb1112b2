/** Made by scripts/build-css.ts: do not edit. The names carry a hash of what is in the files, so that a browser may keep them for ever. */
export const ASSETS = {
  css: '/assets/pages.b80002c1e3aa.css',
  js: '/assets/pages.861cf91f5360.js',
  checkingCss: '/assets/checking.64a796275f20.css',
  checkingJs: '/assets/checking.7fbd03b2d14c.js',
  readingCss: '/assets/reading.926c895fe3ad.css',
  passkeyJs: '/assets/passkey.86a1ae245a7a.js',
  readingJs: '/assets/reading.6a20caef73b6.js',
  caseworkCss: '/assets/casework.e8b1e173f959.css',
  caseworkJs: '/assets/casework.118ea75c5b62.js',
  icon: '/assets/icon.2b037d27c4bb.svg',
} as const;
