import * as adverseEvents from '@stipple/contract/adverse-events';
import * as aftercare from '@stipple/contract/aftercare';
import * as answers from '@stipple/contract/answers';
import * as appointments from '@stipple/contract/appointments';
import * as candidacy from '@stipple/contract/candidacy';
import * as checkIns from '@stipple/contract/check-ins';
import * as consents from '@stipple/contract/consents';
import * as findings from '@stipple/contract/findings';
import * as outcomes from '@stipple/contract/outcomes';
import * as patients from '@stipple/contract/patients';
import * as portal from '@stipple/contract/portal';
import * as practice from '@stipple/contract/practice';
import * as sessions from '@stipple/contract/sessions';
import * as treatmentPlans from '@stipple/contract/treatment-plans';
import * as wire from '@stipple/contract/wire';
import { z } from 'zod';

export type Schema = { readonly [key: string]: unknown };

/** A shape as it travels: dates are text. */
export function schemaOf(shape: z.ZodType): Schema {
  const { $schema: _draft, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return schema;
}

/** Shapes that the contract names are written once in the document and referred to everywhere else. */
export function shareSchemas(document: unknown): { readonly document: unknown; readonly schemas: Schema } {
  const names = namedSchemas();
  const schemas = [...names].map(([text, name]) => [name, withReferences(JSON.parse(text), names, true)] as const);
  const sorted = schemas.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { document: withReferences(document, names, false), schemas: Object.fromEntries(sorted) };
}

const rooms: readonly object[] = [
  wire,
  findings,
  answers,
  patients,
  appointments,
  candidacy,
  treatmentPlans,
  consents,
  sessions,
  aftercare,
  portal,
  checkIns,
  adverseEvents,
  outcomes,
  practice,
];

/** Schema text to name. Small ones are clearer where they stand. */
function namedSchemas(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, shape] of rooms.flatMap((room) => Object.entries(room)).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!(shape instanceof z.ZodType)) continue;
    const text = JSON.stringify(schemaOf(shape));
    if (text.length > SMALL && !names.has(text)) names.set(text, name.replace(/Shape$/, ''));
  }
  return names;
}

const SMALL = 150;

function withReferences(part: unknown, names: ReadonlyMap<string, string>, isDefinition: boolean): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const name = isDefinition ? undefined : names.get(JSON.stringify(part));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(part)) return part.map((item) => withReferences(item, names, false));
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withReferences(value, names, false)]));
}
