import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { ERROR_CODES } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { ABSENT, adaptScalar, REFUSED } from './adapt-field.ts';
import { REPORT_SHAPE, REQUIRED, type Shape } from './report-shape.ts';

/** One record can be wrong in a thousand places; a person mends the first few and sends it again. */
const MOST_REFUSALS = 20;

/**
 * Outside data becomes our report here, once (contracts section 6). Never throws, and does not change `raw`.
 *
 * Required are `externalId`, `source` (one of the seven) and `receivedAt` (which becomes UTC with a `Z`). A known field of the wrong kind
 * refuses the record, so that nothing is half taken; `null` is an absent field. Numbers written as text ("£6,000") become numbers, and
 * "yes" and "no" become flags. A word that a list does not know is kept.
 *
 * Unknown fields are kept and never fail a record: what PostgreSQL cannot hold in them is replaced (NUL and half a surrogate pair by
 * U+FFFD, a number that is not finite by null). In known text NUL refuses the record, since it means the export is damaged, and half a
 * surrogate pair, which is an emoji cut by a length limit elsewhere, becomes U+FFFD. Only nesting beyond the limit refuses them.
 *
 * @returns the report, or every reason against it (at most 20), each naming its field and what to do, none repeating a value.
 */
export function adaptReport(raw: unknown): Result<FraudReport, Refusal[]> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return refuse([{ code: 'NOT_AN_OBJECT', reason: ERROR_CODES.NOT_AN_OBJECT }]);
  }
  const refusals: Refusal[] = [];
  const report = adaptValue(raw, REPORT_SHAPE, '', 1, refusals);
  if (report !== REFUSED && report !== ABSENT) {
    for (const field of REQUIRED) {
      if (!Object.hasOwn(report as object, field) && !refusals.some((r) => r.field === field)) {
        refusals.push({ code: 'MISSING_FIELD', field, reason: `A required field is missing. Give "${field}".` });
      }
    }
  }
  if (refusals.length > 0) return refuse(refusals.slice(0, MOST_REFUSALS));
  return ok(report as FraudReport);
}

function adaptValue(value: unknown, shape: Shape, field: string, depth: number, refusals: Refusal[]): unknown {
  if (shape.kind === 'object') return adaptObject(value, shape, field, depth, refusals);
  if (shape.kind === 'list') return adaptList(value, shape.of, field, depth, refusals);
  return adaptScalar(value, shape, field, refusals);
}

function adaptObject(
  value: unknown,
  shape: Extract<Shape, { kind: 'object' }>,
  field: string,
  depth: number,
  refusals: Refusal[],
): unknown {
  if (value === null || value === undefined) return ABSENT;
  if (typeof value !== 'object' || Array.isArray(value)) {
    const parts = Object.keys(shape.fields).slice(0, 3).join(', ');
    refusals.push({ code: 'BAD_FIELD', field, reason: `This must be a group of fields (${parts} …), not one value.` });
    return REFUSED;
  }
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const innerShape = Object.hasOwn(shape.fields, key) ? shape.fields[key]! : null;
    const adapted = innerShape
      ? adaptValue(inner, innerShape, field === '' ? key : `${field}.${key}`, depth + 1, refusals)
      : keepUnknown(inner, field, depth + 1, refusals);
    if (adapted !== ABSENT && adapted !== REFUSED) entries.push([storable(key), adapted]);
  }
  // fromEntries makes own properties of every key: a field named __proto__ is a field like any other.
  return Object.fromEntries(entries);
}

function adaptList(value: unknown, of: Shape, field: string, depth: number, refusals: Refusal[]): unknown {
  if (value === null || value === undefined || value === '') return ABSENT;
  if (!Array.isArray(value)) {
    refusals.push({
      code: 'BAD_FIELD',
      field,
      reason: 'This must be a list, in square brackets, even with one entry.',
    });
    return REFUSED;
  }
  if (value.length > INTAKE.maxListItems.value) {
    const reason = `This list has ${value.length} entries; ${INTAKE.maxListItems.value} are allowed.`;
    refusals.push({ code: 'BAD_FIELD', field, reason });
    return REFUSED;
  }
  return value
    .map((inner, i) => adaptValue(inner, of, `${field}.${i}`, depth + 1, refusals))
    .filter((inner) => inner !== ABSENT && inner !== REFUSED);
}

/** A value this version does not know, as PostgreSQL and JSON can hold it. */
function keepUnknown(value: unknown, parent: string, depth: number, refusals: Refusal[]): unknown {
  switch (typeof value) {
    case 'string':
      return storable(value);
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'boolean':
      return value;
    case 'bigint':
      return String(value);
    case 'object':
      break;
    default:
      return ABSENT;
  }
  if (value === null) return null;
  if (depth > INTAKE.maxDepth.value) {
    if (!refusals.some((r) => r.code === 'TOO_DEEP')) {
      refusals.push({ code: 'TOO_DEEP', ...(parent ? { field: parent } : {}), reason: ERROR_CODES.TOO_DEEP });
    }
    return REFUSED;
  }
  const keep = (inner: unknown): unknown => keepUnknown(inner, parent, depth + 1, refusals);
  if (Array.isArray(value)) return value.map(keep).map((inner) => (typeof inner === 'symbol' ? null : inner));
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [storable(key), keep(inner)]);
  return Object.fromEntries(entries.filter(([, inner]) => typeof inner !== 'symbol'));
}

const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');
