import type { ForceConfig } from '#catalogue/forces/force.ts';
import { countyInFull } from '#catalogue/places/county-names.ts';
import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { placesSpeltLike } from '#catalogue/places/near-names.ts';
import { AUDIENCES } from '#catalogue/warning-texts/audiences.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import { button, input } from '#web/components/forms.ts';
import { breadcrumbs, pagination } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { Keeping } from '#web/kept-pages.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { counted, fill, rich } from '#web/words.ts';
import { feedsOf, titleOfArea } from './alternates.ts';
import { countPublished, type ListedWarning, publishedWarnings, standingWarnings } from './store.ts';
import { readArea } from './subscribe-area.ts';
import {
  areaNamed,
  areaOfDistrict,
  areaPath,
  areasOf,
  feedPath,
  subscribePath,
  townsIn,
  typeOfSlug,
  WARNED_OF,
  type WarningArea,
  wholeForce,
} from './warning-area.ts';
import { isPast } from './warning-view.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: a published warning holds nobody’s data and is for everybody';
/** As many as a person looks through. */
const PER_PAGE = 20;
type Ctx = PageContext<Tx, ForceConfig, StaffUser | null>;
type Words = Wording['warnings'];

/** The lists: of the force, of a district or town, of a kind of fraud, and of both; and the way from what somebody writes to a list. */
export function listPages(kept: Keeping<Tx>): Page<Tx, ForceConfig>[] {
  const paths = ['/warnings', '/warnings/about/:type', '/warnings/in/:place', '/warnings/in/:place/about/:type'];
  return [
    ...paths.map((path) =>
      page({ method: 'GET', path, allow: 'public', audit: AUDIT, kept, handler: (ctx) => answerList(ctx) }),
    ),
    plainPage({
      method: 'GET',
      path: '/warnings/find',
      allow: 'public',
      audit: AUDIT,
      handler: (ctx) => {
        const written = ctx.query.text('place');
        const area = areaWritten(written, ctx.force);
        return area ? { to: areaPath(area) } : notFound(written, ctx.force, ctx.site.language);
      },
    }),
  ];
}

/** What somebody wrote as a place: a slug, a name, a postcode. Null where this force has none such. */
function areaWritten(written: string, force: ForceConfig): WarningArea | null {
  const found = readArea(written, force);
  if (!found) return null;
  if (found.key.startsWith('force:')) return wholeForce(force);
  const town = found.key.startsWith('town:') ? found.key.slice('town:'.length) : null;
  const district = found.districts[0] ?? '';
  return (
    (town ? townsIn(district, force).find((a) => a.name.toLowerCase() === town) : undefined) ??
    areaOfDistrict(district, force)
  );
}

async function answerList(ctx: Ctx) {
  // Addresses of earlier versions, and of the form that chose a district by its code.
  const old = ctx.query.text('district');
  if (old) return { to: areaPath(areaOfDistrict(old, ctx.force) ?? wholeForce(ctx.force)) };
  const area = areaAsked(ctx.param('place'), ctx.param('type'), ctx.force);
  if (!area) throw new CounterfoilError('NO_SUCH_RECORD');
  return listView(ctx, area);
}

/** The area of an address; null where there is none such. */
export function areaAsked(place: string, type: string, force: ForceConfig): WarningArea | null {
  const fraudType = type ? typeOfSlug(type) : null;
  if (type && !fraudType) return null;
  if (!place) return wholeForce(force, fraudType);
  const area = areaNamed(place, force);
  return area ? { ...area, fraudType } : null;
}

async function listView(ctx: Ctx, area: WarningArea): Promise<View> {
  const { force, site, now } = ctx;
  const words = wordingIn(site.language).warnings;
  const total = await countPublished(ctx.tx, area);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const at = Math.min(ctx.query.whole('page', 1), pages);
  const found = await publishedWarnings(ctx.tx, area, PER_PAGE, (at - 1) * PER_PAGE);
  const title = titleOfArea(area, site.language);
  const wayUp = trail(area, force, words);
  return {
    title,
    description: fill(words.list.description, { place: area.name }),
    section: '/warnings',
    checkedAgain: true,
    lastModified: null,
    ...(wayUp ? { before: wayUp } : {}),
    alternates: feedsOf(area, site.language),
    main: html`<h1 class="govuk-heading-xl">${title}</h1>
${area.kind === 'force' && !area.fraudType ? findForm(words) : null}
${area.kind === 'town' ? html`<p class="govuk-body">${fill(words.list.forTown, { town: area.name, district: area.district!.name })}</p>` : null}
${found.length === 0 ? nothingHere(area, force, words) : html`<ul class="cf-items">${found.map((w) => listed(w, now, words))}</ul>`}
${pagination(at, pages, (n) => `${areaPath(area)}?page=${n}`)}
${following(area, words)}
${await furtherLists(ctx, area, words)}
${forWhom(words)}`,
  };
}

/** From the whole force down to here; nothing at the top. */
function trail(area: WarningArea, force: ForceConfig, words: Words): Html | null {
  const links = [{ href: '/warnings', text: words.list.all }];
  if (area.kind === 'town') {
    const district = areaOfDistrict(area.district!.gss, force)!;
    links.push({ href: areaPath(district), text: district.name });
  }
  if (area.kind !== 'force') links.push({ href: areaPath({ ...area, fraudType: null }), text: area.name });
  if (area.fraudType) links.push({ href: areaPath(area), text: shortNameOf(area.fraudType) });
  return links.length > 1 ? breadcrumbs(links.slice(0, -1)) : null;
}

const listed = (w: ListedWarning, now: Date, words: Words) => html`<li class="cf-item">
<h2 class="govuk-heading-m"><a class="govuk-link" href="/warnings/${w.slug}">${w.title}</a></h2>
<p class="govuk-body">${w.summary}</p>
<p class="govuk-body-s cf-quiet"><time datetime="${w.published_at.toISOString()}">${dateInWords(w.published_at)}</time> · ${w.area}${w.corrected_at ? html` · ${fill(words.list.corrected, { day: dateInWords(w.corrected_at) })}` : ''}${isPast(w, now) ? ` · ${words.list.past}` : ''}</p></li>`;

function nothingHere(area: WarningArea, force: ForceConfig, words: Words): Html {
  const wider = area.kind === 'town' ? areaOfDistrict(area.district!.gss, force)! : wholeForce(force);
  return html`<p class="govuk-body">${rich(area.fraudType ? words.list.emptyOfType : words.list.empty, { place: area.name })}</p>
${
  area.fraudType
    ? html`<p class="govuk-body">${rich(words.list.seeAllOfType, { place: area.name, path: areaPath({ ...area, fraudType: null }) })}</p>`
    : null
}
${area.kind === 'force' ? null : html`<p class="govuk-body">${rich(words.list.seeWider, { place: wider.name, path: areaPath({ ...wider, fraudType: area.fraudType }) })}</p>`}`;
}

const following = (area: WarningArea, words: Words): Html => html`<h2 class="govuk-heading-m">${words.list.follow}</h2>
<p class="govuk-body">${rich(area.kind === 'force' ? words.list.subscribeAll : words.list.subscribe, { place: area.name, path: subscribePath(area) })}</p>
<p class="govuk-body">${rich(words.list.feeds, { atom: feedPath(area, 'atom'), json: feedPath(area, 'json'), geojson: feedPath(area, 'geojson') })}</p>`;

const findForm = (
  words: Words,
  value = '',
  error?: string,
): Html => html`<form method="get" action="/warnings/find" class="cf-noprint">
${input({ name: 'place', label: words.list.findLabel, hint: words.list.findHint, width: 20, value, autocomplete: 'off', ...(error ? { error } : {}) })}
${button(words.list.find, { kind: 'secondary' })}
</form>`;

function notFound(written: string, force: ForceConfig, language: string): View {
  const words = wordingIn(language).warnings;
  const elsewhere = countyInFull(written);
  const message = fill(elsewhere ? words.list.otherCounty : words.list.notFound, {
    place: elsewhere ?? written.slice(0, 60),
    county: force.county,
  });
  const districts = [...areasOf(force).values()].filter((a) => a.kind === 'district');
  const meant = placesSpeltLike(written, force.pfaCode).flatMap(({ name }) => {
    const area = areaWritten(name, force);
    return area ? [{ href: areaPath(area), text: area.name }] : [];
  });
  return {
    title: words.list.findLabel,
    section: '/warnings',
    status: 422,
    errors: [{ field: 'place', message }],
    before: breadcrumbs([{ href: '/warnings', text: words.list.all }]),
    main: html`<h1 class="govuk-heading-l">${words.list.findLabel}</h1>
${meant.length > 0 ? html`<h2 class="govuk-heading-m">${words.list.didYouMean}</h2>${linkList(meant)}` : null}
${findForm(words, written.slice(0, 60), message)}
<h2 class="govuk-heading-m">${words.list.districts}</h2>
${linkList(districts.map((a) => ({ href: areaPath(a), text: a.name })))}`,
  };
}

/** The lists beside this one, each with how many warnings stand behind it. */
async function furtherLists(ctx: Ctx, area: WarningArea, words: Words): Promise<Html> {
  const { force } = ctx;
  const standing = await standingWarnings(ctx.tx, ctx.now);
  const gss = area.district?.gss;
  const here = gss ? standing.filter((w) => w.districts.includes(gss) || w.districts.length === 0) : standing;
  const ofType = area.fraudType ? standing.filter((w) => w.fraud_type === area.fraudType) : standing;
  const link = (to: WarningArea, n: number, name = to.name) => ({
    href: areaPath(to),
    text: n > 0 ? counted(words.list.withCount, n, ctx.site.language, { name }) : fill(words.list.noneYet, { name }),
  });
  const district = (a: WarningArea) =>
    link({ ...a, fraudType: area.fraudType }, ofType.filter((w) => w.districts.includes(a.district!.gss)).length);
  const about = (t: string) => here.filter((w) => w.fraud_type === t).length;
  // What fits no other kind says nothing as a link, unless there is something behind it.
  const types = WARNED_OF.filter((t) => t !== area.fraudType && (t !== 'other_fraud' || about(t) > 0)).map((t) =>
    link({ ...area, fraudType: t }, about(t), shortNameOf(t)),
  );
  return html`${gss ? near(area, gss, force, words, district) : section(words.list.districts, [...areasOf(force).values()].filter((a) => a.kind === 'district').map(district))}
${section(words.list.types, types)}`;
}

function near(
  area: WarningArea,
  gss: string,
  force: ForceConfig,
  words: Words,
  district: (a: WarningArea) => { href: string; text: string },
): Html {
  const towns = townsIn(gss, force).filter((t) => t.slug !== area.slug);
  const beside = (districtByGss(gss)?.neighbours ?? [])
    .flatMap((n) => areaOfDistrict(n, force) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));
  return html`${section(
    fill(words.list.towns, { district: area.district!.name }),
    towns.map((t) => ({ href: areaPath({ ...t, fraudType: area.fraudType }), text: t.name })),
  )}
${section(words.list.neighbours, beside.map(district))}`;
}

const forWhom = (words: Words): Html =>
  section(
    words.list.forWhom,
    AUDIENCES.map((a) => ({ href: `/warnings/for/${a}`, text: words.audiences.groups[a].link })),
  )!;

const section = (heading: string, links: readonly { href: string; text: string }[]): Html =>
  links.length === 0
    ? html``
    : html`<div class="cf-noprint"><h2 class="govuk-heading-m">${heading}</h2>${linkList(links)}</div>`;

const linkList = (links: readonly { href: string; text: string }[]): Html =>
  html`<ul class="govuk-list cf-linklist">${links.map((l) => html`<li><a class="govuk-link" href="${l.href}">${l.text}</a></li>`)}</ul>`;
