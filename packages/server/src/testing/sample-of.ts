import { adverseEvents, devices, indications, outcomeScales, questions, zones } from '@stipple/engine/catalog';
import { photoViews } from '@stipple/engine/photo-views';
import { z } from 'zod';
import { newUuidV7 } from '../http/uuid-v7.ts';

type Schema = { readonly [key: string]: unknown };

/** A value that an endpoint's shape accepts, made from the shape itself, for asking about access alone. */
export function sampleOf(shape: z.ZodType): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  const sample = valueFor('', schema);
  const made = typeof sample === 'object' && sample !== null ? Object.fromEntries(Object.entries(sample)) : {};
  const parsed = shape.safeParse(made);
  if (!parsed.success)
    throw new Error(`no sample for this shape: ${parsed.error.message}; made ${JSON.stringify(made)}`);
  return made;
}

function valueFor(name: string, schema: Schema): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['type']) && schema['type'].includes('null')) return null;
  if (name === 'items') return scaleItems();
  const choices = schema['enum'] ?? schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (Array.isArray(choices) && choices.some(isNull)) return null;
  if (Array.isArray(choices)) return valueFor(name, choices[0] ?? {});
  if (schema['type'] === 'object') return objectFor(schema);
  if (schema['type'] === 'array') return arrayFor(name, schema);
  if (schema['type'] === 'string') return textFor(name, schema);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return Number(schema['minimum'] ?? 0);
  if (schema['type'] === 'boolean') return true;
  return textFor(name, schema);
}

function objectFor(schema: Schema): Record<string, unknown> {
  const properties = Object.entries(isSchema(schema['properties']) ? schema['properties'] : {});
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const present = properties.filter(([name]) => required.includes(name));
  return Object.fromEntries(present.map(([name, part]) => [name, valueFor(name, isSchema(part) ? part : {})]));
}

function arrayFor(name: string, schema: Schema): unknown[] {
  const items = isSchema(schema['items']) ? schema['items'] : {};
  return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => valueFor(name, items));
}

/** Codes must be of the catalogue, or a command refuses them before it looks for the patient. */
const CODES: Readonly<Record<string, string | undefined>> = {
  device: Object.keys(devices)[0],
  indication: Object.keys(indications)[0],
  kind: Object.keys(adverseEvents)[0],
  question: Object.keys(questions)[0],
  scale: Object.keys(outcomeScales)[0],
  view: photoViews[0]?.code,
  zones: Object.keys(zones)[0],
};

const DAY_NAMES = /(_on|_date|date|_day|^day|_until|^from|^until)$/;

function textFor(name: string, schema: Schema): string {
  if (schema['format'] === 'uuid') return newUuidV7();
  if (schema['format'] === 'email') return 'nobody@example.org';
  if (schema['format'] === 'date-time') return '2026-11-20T09:00:00Z';
  if (DAY_NAMES.test(name) && schema['pattern'] === undefined && schema['minLength'] === undefined) return '2026-11-20';
  const code = CODES[name];
  if (code !== undefined) return code;
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : null;
  const candidates = ['', 'sample', 'M0 0L10 10', '10:30', 'AT', 'en', '0'.repeat(64), '2026-11-20', newUuidV7(), '60'];
  const shortest = Number(schema['minLength'] ?? 0);
  const longest = Number(schema['maxLength'] ?? 10_000);
  const fits = (text: string): boolean =>
    text.length >= shortest && text.length <= longest && (pattern?.test(text) ?? true);
  return candidates.find(fits) ?? 'x'.repeat(shortest);
}

/** A rating on the scale that `CODES` names. */
function scaleItems(): Record<string, number> {
  const items = outcomeScales[CODES['scale'] ?? '']?.items ?? [];
  return Object.fromEntries(
    items.map(({ code, rated }) => [code, rated.kind === 'choice' ? (rated.choices[0]?.value ?? 0) : rated.min]),
  );
}

function isNull(schema: unknown): boolean {
  return isSchema(schema) && schema['type'] === 'null';
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
