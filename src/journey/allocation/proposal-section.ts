/** What stands beside a proposal: what moved it, what would move it, and what people decided on reports like it. */
import type { Assessment } from '#core/assessment.ts';
import { bandStep, type Moves } from '#journey/triage/what-would-move.ts';
import { details, table, tag } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { counted, plainWords } from '#web/plain-words.ts';
import type { LikeDecision } from './like-decisions.ts';
import { routeName, routeShort } from './route-words.ts';

const SHOWN_FACTORS = 6;
const SHOWN_MOVES = 6;

/** The factors that weighed most, with their points: what to agree or disagree with. The whole list stands further down the page. */
export function factorList(assessment: Pick<Assessment, 'reasons'>): Html {
  const weighed = assessment.reasons.filter((r) => r.points !== 0).sort((a, b) => b.points - a.points);
  const because = assessment.reasons.find((r) => r.factor.startsWith('allocation.'));
  return html`<h3 class="govuk-heading-s">What the proposal rests on</h3>
${because ? html`<p class="govuk-body-s">${because.because}</p>` : ''}
<ul class="cf-plainlist">${weighed
    .slice(0, SHOWN_FACTORS)
    .map((r) => html`<li><span class="cf-points">${r.points > 0 ? '+' : ''}${r.points}</span> ${r.because}</li>`)}${
    weighed.length > SHOWN_FACTORS
      ? html`<li class="cf-quiet">and ${counted(weighed.length - SHOWN_FACTORS, 'smaller factor')}, under Why</li>`
      : ''
  }</ul>`;
}

/** Which one fact, known or different, would give another route or band. */
export function movesSection({ now, moves }: Moves): Html {
  if (moves.length === 0) return html`<p class="govuk-body-s">No single fact would.</p>`;
  const item = (m: Moves['moves'][number]) => {
    const step = bandStep(now.band, m.band);
    const words = [
      m.route === now.route ? null : routeShort(m.route),
      step ? `${plainWords(m.band).toLowerCase()} band, ${step}` : null,
    ].filter((w) => w !== null);
    return html`<li>${m.unknown ? html`<span class="moj-badge moj-badge--grey">Not known</span> ` : ''}${m.change.charAt(0).toUpperCase()}${m.change.slice(1)} → ${words.join('; ')}</li>`;
  };
  const list = (some: Moves['moves']) => html`<ul class="cf-plainlist">${some.map(item)}</ul>`;
  const more = moves.slice(SHOWN_MOVES);
  return html`${list(moves.slice(0, SHOWN_MOVES))}${more.length > 0 ? details(`${counted(more.length, 'more fact')} would`, list(more)) : ''}`;
}

/** Past decisions on reports of the same kind and band, the nearest by their factors first. */
export function likeSection(like: readonly LikeDecision[]): Html {
  if (like.length === 0) {
    return html`<p class="govuk-body-s">No report of this kind and band with any factor in common has been decided yet.</p>`;
  }
  const agreed = like.filter((l) => l.agreed).length;
  const rows = like.map((l) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${l.reference}">${l.reference}</a>`,
    html`${routeShort(l.decided)}${l.agreed ? '' : html` ${tag('Not as proposed', 'yellow')}`}`,
    html`${l.decider}<br><span class="cf-quiet">${momentInWords(l.decided_at)}</span>`,
    l.reason ?? 'As proposed',
    `${Math.round(l.likeness * 100)}%`,
  ]);
  const columns = [
    { heading: 'Report' },
    { heading: 'Decided' },
    { heading: 'By' },
    { heading: 'Why' },
    { heading: 'Factors in common', numeric: true },
  ];
  return details(
    `${agreed} of the ${like.length} nearest were decided as proposed: ${routesOf(like)}`,
    table({ caption: 'The nearest past decisions', captionHidden: true, columns, rows, firstIsHeading: true }),
  );
}

function routesOf(like: readonly LikeDecision[]): string {
  const counts = new Map<string, number>();
  for (const l of like) counts.set(l.decided, (counts.get(l.decided) ?? 0) + 1);
  return [...counts].map(([route, n]) => `${n} to ${routeName(route)}`).join(', ');
}
