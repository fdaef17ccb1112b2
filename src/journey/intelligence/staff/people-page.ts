import type { ForceConfig } from '#catalogue/forces/force.ts';
import { type AtRisk, atRisk } from '#journey/intelligence/picture-figures.ts';
import {
  AGE_BANDS,
  districtName,
  kindName,
  monthInWords,
  monthOf,
  monthsOn,
  NOT_TOLD,
  type Question,
  questionFrom,
} from '#journey/intelligence/picture-question.ts';
import { opensReports, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { choices, figureCell, ON_FIGURES, pictureNav, takeFigures, typeSelect } from './picture-parts.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const AGES: readonly (string | null)[] = [...AGE_BANDS, null];
const ageWords = (age: string | null) => age ?? 'Age not told';
const ageAsked = (age: string | null): Question => ({ age: age ?? NOT_TOLD });

/** Whom it hits: age, living alone and vulnerable, by district. Small numbers are shown to those alone who may open the reports anyway. */
export const peoplePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/picture/people',
    allow: SEES_WAVES,
    audit: 'none: it counts reports and shows none',
    handler: async (ctx) => {
      const { type } = questionFrom(ctx.query);
      const to = monthOf(ctx.now);
      const q: Question = { ...(type ? { type } : {}), from: monthsOn(to, -11), to };
      const found = await atRisk(ctx.tx, q);
      const opens = opensReports(ctx.user);
      return {
        title: 'People at risk',
        section: '/staff/picture',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l">People at risk</h1>
${pictureNav('/staff/picture/people')}
${choices('/staff/picture/people', typeSelect(q))}
<h2 class="govuk-heading-m">${type ? kindName(type) : 'All kinds'}: ${monthInWords(q.from!)} to ${monthInWords(to)}</h2>
${found.length === 0 ? html`<p class="govuk-inset-text">No report answers this.</p>` : html`${byAge(found, q, opens)}${byDistrict(found, q, opens)}`}
${takeFigures('people', q)}
<p class="govuk-body-s cf-quiet">One victim who reports twice is counted twice. “Alone” and the age are counted where the report tells them; “may be vulnerable” is the advice of the assessment, high or medium: of 75 and over everybody is medium at least, by age alone. ${ON_FIGURES(opens)}</p>`,
      };
    },
  }),
];

const sum = (rows: readonly AtRisk[], of: 'n' | 'alone' | 'vulnerable') => rows.reduce((s, r) => s + r[of], 0);

function byAge(found: readonly AtRisk[], q: Question, opens: boolean): Html {
  return table({
    caption: 'By age of the victim',
    columns: [
      { heading: 'Age' },
      { heading: 'Reports', numeric: true },
      { heading: 'Live alone', numeric: true },
      { heading: 'May be vulnerable', numeric: true },
    ],
    rows: AGES.map((age): Words[] => {
      const rows = found.filter((r) => r.age === age);
      const asked = { ...q, ...ageAsked(age) };
      return [
        ageWords(age),
        figureCell(sum(rows, 'n'), asked, opens),
        figureCell(sum(rows, 'alone'), { ...asked, alone: 'yes' }, opens),
        figureCell(sum(rows, 'vulnerable'), { ...asked, vulnerable: 'yes' }, opens),
      ];
    }),
    firstIsHeading: true,
  });
}

function byDistrict(found: readonly AtRisk[], q: Question, opens: boolean): Html {
  const districts = [...new Set(found.map((r) => r.district))].sort((a, b) => {
    const of = (d: string | null) =>
      sum(
        found.filter((r) => r.district === d),
        'n',
      );
    return of(b) - of(a) || districtName(a).localeCompare(districtName(b));
  });
  return table({
    caption: 'By district and age',
    columns: [
      { heading: 'District' },
      ...AGES.map((age) => ({ heading: ageWords(age), numeric: true })),
      { heading: 'Live alone', numeric: true },
      { heading: 'May be vulnerable', numeric: true },
    ],
    rows: districts.map((district): Words[] => {
      const rows = found.filter((r) => r.district === district);
      const asked: Question = { ...q, district: district ?? NOT_TOLD };
      return [
        districtName(district),
        ...AGES.map((age) =>
          figureCell(
            sum(
              rows.filter((r) => r.age === age),
              'n',
            ),
            { ...asked, ...ageAsked(age) },
            opens,
          ),
        ),
        figureCell(sum(rows, 'alone'), { ...asked, alone: 'yes' }, opens),
        figureCell(sum(rows, 'vulnerable'), { ...asked, vulnerable: 'yes' }, opens),
      ];
    }),
    firstIsHeading: true,
  });
}
