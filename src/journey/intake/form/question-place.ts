import { districtByGss, townNamed } from '#catalogue/places/gazetteer.ts';
import { placesSpeltLike } from '#catalogue/places/near-names.ts';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePostcode, postcodeMeant } from '#core/postcode.ts';
import { errorOf } from '#web/components/content.ts';
import { input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { fill } from '#web/words.ts';
import { type Answers, hasVictim } from './answers.ts';
import { noErrors, type Question, type Words, wrong } from './question.ts';

/** What was asked back already. */
const ASKED = 'whereAsked';
/** More than that is no choice: then it is kept as it was written. */
const MOST_OFFERED = 6;

/** "St Albans AL1 3JE" → town and postcode. Null when nothing was written. */
export function placeOf(written: string): { town?: string; postcode?: string } | null {
  const meant = normalisePostcode(written) ? null : postcodeMeant(written);
  if (meant) return { ...(meant.rest ? { town: meant.rest } : {}), postcode: meant.postcode };
  const postcode = normalisePostcode(written) ?? undefined;
  const town = postcode
    ? written.replace(/\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/i, '').replace(/^[\s,]+|[\s,]+$/g, '')
    : written;
  if (!town && !postcode) return null;
  return { ...(town ? { town } : {}), ...(postcode ? { postcode } : {}) };
}

interface OfferedPlace {
  value: string;
  label: string;
}

/** The places of one name, where a name is several and no postcode tells which. Nothing is asked where the force's own area has one of them. */
export function placesNamed(written: string, pfaCode: string): OfferedPlace[] {
  const place = placeOf(written.trim());
  if (!place?.town || place.postcode) return [];
  const found = townNamed(place.town, pfaCode);
  const districts = [...new Set(found.map((t) => t.district))].map(districtByGss).filter((d) => d !== undefined);
  if (districts.length < 2 || districts.length > MOST_OFFERED || districts.some((d) => d.force === pfaCode)) return [];
  const { town } = place;
  return districts.map((d) => ({
    value: d.gss,
    label: [town, d.name, d.county === d.name ? null : d.county].filter(Boolean).join(', '),
  }));
}

/** What a name that is no place's may have been meant for; the choice is the name. */
const meantBy = (written: string, pfaCode: string): OfferedPlace[] => {
  const place = placeOf(written.trim());
  if (!place?.town || place.postcode) return [];
  return placesSpeltLike(place.town, pfaCode).map(({ name, district }) => {
    const inDistrict = districtByGss(district)?.name ?? '';
    return { value: `${NAMED}${name}`, label: inDistrict === name ? name : `${name}, ${inDistrict}` };
  });
};
const NAMED = 'named:';

const titleOf = (a: Answers, words: Words['where']): string => (hasVictim(a) ? words.title : words.titleSeen);

/** A town, a village or a postcode in one box. Where the name is several places, a short list asks which. */
export const placeQuestion = ({ where: words }: Words): Question => ({
  key: 'where',
  name: words.name,
  applies: () => true,
  title: (a) => titleOf(a, words),
  fields: (asking) => {
    const { answers, typed, errors, heading, force } = asking;
    const written = typed?.text('where') ?? answers.where ?? '';
    const offered = placesNamed(written, force.pfaCode);
    const meant = typed && offered.length === 0 ? meantBy(written, force.pfaCode) : [];
    const which = typed?.text('whereDistrict') ?? answers.whereDistrict;
    return html`${input({
      name: 'where',
      label: titleOf(answers, words),
      asHeading: heading,
      hint: words.hint,
      width: 20,
      value: written,
      error: errorOf(errors, 'where'),
    })}
${
  offered.length > 0
    ? radios({
        name: 'whereDistrict',
        label: words.which,
        choices: [...offered, { value: 'unknown', label: words.unknown }].map((c) => ({
          ...c,
          checked: which === c.value,
        })),
        error: errorOf(errors, 'whereDistrict'),
      })
    : null
}${
  meant.length > 0
    ? html`<input type="hidden" name="${ASKED}" value="${written}">${radios({
        name: 'whereDistrict',
        label: words.meant,
        choices: [...meant, { value: 'unknown', label: fill(words.asWritten, { written }) }].map((c) => ({
          ...c,
          checked: which === c.value,
        })),
        error: errorOf(errors, 'whereDistrict'),
      })}`
    : null
}`;
  },
  read(form, _now, _answers, pfaCode = '') {
    const where = form.text('where');
    if (where.length > REPORT_FORM.shortCharacters.value) return wrong('where', words.tooLong);
    const offered = placesNamed(where, pfaCode);
    const which = form.text('whereDistrict');
    const chosen = offered.find((o) => o.value === which)?.value;
    if (offered.length > 0 && !chosen && which !== 'unknown') return wrong('whereDistrict', words.notChosen);
    const meant = offered.length > 0 || which === 'unknown' ? [] : meantBy(where, pfaCode);
    const named = meant.find((m) => m.value === which);
    if (named) return noErrors({ where: named.value.slice(NAMED.length), whereDistrict: undefined });
    // Asked once: whoever goes on with the same words means them.
    if (meant.length > 0 && form.text(ASKED) !== where) return wrong('whereDistrict', words.notSure);
    return noErrors({ where, whereDistrict: chosen });
  },
  said: (a) => [a.where, a.whereDistrict ? districtByGss(a.whereDistrict)?.name : ''].filter(Boolean).join(', '),
  paper: { parts: [{ lines: 1, label: words.paper }] },
});
