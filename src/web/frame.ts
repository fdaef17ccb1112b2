import { ASSETS } from '#web/asset-names.ts';
import { errorSummary } from '#web/components/content.ts';
import { exitThisPage, footer, header, navigation, phaseBanner, skipLink } from '#web/components/navigation.ts';
import { type Html, html, raw } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { withRingableNumbers } from '#web/ringable.ts';
import type { Site, StaffUser } from '#web/site.ts';

/**
 * A whole document round what a page answered. One frame for both surfaces; what differs is in the Site.
 * @param address where a form was answered with this page, and it can also be asked for: the script then lets Back and reload ask there.
 */
export function frame(view: View, site: Site, user: StaffUser | null, signOut: Html | null, address = ''): Html {
  const failed = (view.errors?.length ?? 0) > 0;
  const { words } = site;
  const title = `${failed ? words.errorBefore : ''}${view.title} – ${site.service} – ${site.owner}`;
  const wantsExit = view.exit ?? site.surface === 'public';
  const page = html`<!doctype html>
<html lang="${site.language}" class="govuk-template cf-${site.surface}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#14284b">
${descriptionOf(view, site)}
${site.surface === 'staff' ? html`<meta name="robots" content="noindex">` : null}
${site.surface === 'staff' && user ? html`<script type="module" src="${ASSETS.signOutJs}"></script>` : null}
${view.alternates?.map((a) => html`<link rel="alternate" type="${a.type}" title="${a.title}" href="${a.href}">`)}
${view.head ?? null}
<link rel="icon" href="${ASSETS.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${ASSETS.css}">
<script type="module" src="${ASSETS.js}"></script>
${view.checking ? html`<link rel="stylesheet" href="${ASSETS.checkingCss}"><script type="module" src="${ASSETS.checkingJs}"></script>` : null}
${view.reading ? html`<link rel="stylesheet" href="${ASSETS.readingCss}"><script type="module" src="${ASSETS.readingJs}"></script>` : null}
${view.casework ? html`<link rel="stylesheet" href="${ASSETS.caseworkCss}"><script type="module" src="${ASSETS.caseworkJs}"></script>` : null}
</head>
<body class="govuk-template__body"${address ? html` data-ask-again="${address}"` : ''}>
${skipLink(words.skip)}
<header>
${wantsExit ? html`<a href="${site.leave}" class="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">${words.exit.button}</a>` : null}
${site.marking ? html`<p class="cf-marking">${site.marking}</p>` : null}
${site.demonstration ? html`<details class="cf-demonstration"><summary>${words.demonstrationLine ?? ''}</summary><p>${site.demonstration} ${words.demonstrationMessages ?? ''}</p></details>` : null}
${header(site.owner, site.service, site.home)}
${navigation(words, linksFor(view, site, user))}
<div class="govuk-width-container">
${site.phase ? phaseBanner(site.phase.name, site.phase.words(view.section ?? site.home)) : null}
${user ? html`<div class="cf-user"><span>Signed in as <strong>${user.name}</strong></span>${signOut}</div>` : null}
</div>
</header>
<div class="cf-middle"><div class="govuk-width-container">
${wantsExit ? html`${exitThisPage(site.leave, words.exit)}<aside class="cf-exit-keys" aria-label="${words.exit.button}"><p class="govuk-body-s">${words.exit.keys}</p></aside>` : null}
${view.before ?? null}
<main class="govuk-main-wrapper" id="main-content" tabindex="-1">
<div class="govuk-grid-row"><div class="govuk-grid-column-${view.wide ? 'full' : 'two-thirds'}">
${failed ? errorSummary(view.errors!, words.errorHeading) : null}
${view.main}
</div></div>
</main>
</div></div>
${footer(words.footerHeading, site.footer, site.footerNote, site.marking)}
</body>
</html>`;
  return raw(withRingableNumbers(page.toString(), site.ringable ?? []));
}

function linksFor(view: View, site: Site, user: StaffUser | null) {
  if (site.surface === 'staff' && !user) return [];
  return site.navigation
    .filter((link) => !link.allow || (user?.roles.some((role) => link.allow!.includes(role)) ?? false))
    .map((link) => ({ ...link, current: link.href === view.section }));
}

/** Every public page says what it is; most need no more than their title and whose they are. */
function descriptionOf(view: View, site: Site): Html | null {
  const words = view.description ?? (site.about ? `${view.title}. ${site.about}` : null);
  return words === null ? null : html`<meta name="description" content="${words}">`;
}
