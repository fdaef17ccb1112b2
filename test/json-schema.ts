interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
}

/** Why a value is not as a schema says, or null. The part of JSON Schema that our own descriptions use; a property that is not described is a fault. */
export function objectionTo(value: unknown, schema: Schema, named: Record<string, Schema>, at = '$'): string | null {
  if (schema.$ref) {
    const found = named[schema.$ref.split('/').at(-1)!];
    return found ? objectionTo(value, found, named, at) : `${at}: ${schema.$ref} is not there`;
  }
  if (schema.oneOf) {
    const fitting = schema.oneOf.filter((s) => objectionTo(value, s, named, at) === null).length;
    return fitting === 1 ? null : `${at}: fits ${fitting} of its kinds`;
  }
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const fits = schema.type === 'integer' ? Number.isInteger(value) : schema.type === undefined || schema.type === kind;
  if (!fits) return `${at}: ${kind} is not ${schema.type}`;
  if (schema.enum && !schema.enum.includes(value)) return `${at}: ${value} is none of ${schema.enum}`;
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    return `${at}: ${value} is out of range`;
  if (Array.isArray(value) && schema.items)
    return firstOf(value.map((v, i) => objectionTo(v, schema.items!, named, `${at}[${i}]`)));
  if (kind === 'object' && schema.properties)
    return objectionToObject(value as Record<string, unknown>, schema, named, at);
  return null;
}

function objectionToObject(
  value: Record<string, unknown>,
  schema: Schema,
  named: Record<string, Schema>,
  at: string,
): string | null {
  const missing = (schema.required ?? []).find((name) => value[name] === undefined);
  if (missing) return `${at}.${missing} is missing`;
  return firstOf(
    Object.entries(value).map(([name, v]) => {
      const own = schema.properties![name];
      return own ? objectionTo(v, own, named, `${at}.${name}`) : `${at}.${name} is not described`;
    }),
  );
}

const firstOf = (found: (string | null)[]): string | null => found.find((f) => f !== null) ?? null;
