/** Made by scripts/build-css.ts: do not edit. The names carry a hash of what is in the files, so that a browser may keep them for ever. */
export const ASSETS = {
  css: '/assets/pages.7e1212d94a6b.css',
  js: '/assets/pages.78b8047c12a6.js',
  checkingCss: '/assets/checking.c6ddc17db0fb.css',
  checkingJs: '/assets/checking.18ddbc60e6df.js',
  readingCss: '/assets/reading.926c895fe3ad.css',
  readingJs: '/assets/reading.6a20caef73b6.js',
  caseworkCss: '/assets/casework.f4b76749cd61.css',
  caseworkJs: '/assets/casework.3e669bff08c1.js',
  icon: '/assets/icon.2b037d27c4bb.svg',
} as const;
