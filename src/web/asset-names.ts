/** Made by scripts/build-css.ts: do not edit. The names carry a hash of what is in the files, so that a browser may keep them for ever. */
export const ASSETS = {
  css: '/assets/pages.37cf69214b23.css',
  js: '/assets/pages.861cf91f5360.js',
  checkingCss: '/assets/checking.e5500665fd2d.css',
  checkingJs: '/assets/checking.d97b62ad96ab.js',
  readingCss: '/assets/reading.926c895fe3ad.css',
  passkeyJs: '/assets/passkey.86a1ae245a7a.js',
  readingJs: '/assets/reading.6d859068576b.js',
  signOutJs: '/assets/sign-out.cb22a5ddbffb.js',
  caseworkCss: '/assets/casework.f54ac410d1bc.css',
  caseworkJs: '/assets/casework.9045f26ab576.js',
  icon: '/assets/icon.2b037d27c4bb.svg',
} as const;
