/** Made by scripts/build-css.ts: do not edit. The names carry a hash of what is in the files, so that a browser may keep them for ever. */
export const ASSETS = {
  css: '/assets/pages.973ad0a00200.css',
  js: '/assets/pages.7f9b8ca68eab.js',
  checkingCss: '/assets/checking.845821c4ce55.css',
  checkingJs: '/assets/checking.d97b62ad96ab.js',
  readingCss: '/assets/reading.926c895fe3ad.css',
  passkeyJs: '/assets/passkey.86a1ae245a7a.js',
  readingJs: '/assets/reading.6a20caef73b6.js',
  caseworkCss: '/assets/casework.e8b1e173f959.css',
  caseworkJs: '/assets/casework.4f9f4defaced.js',
  icon: '/assets/icon.2b037d27c4bb.svg',
} as const;
