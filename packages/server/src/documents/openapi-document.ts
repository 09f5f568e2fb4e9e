import type { Access, Endpoint } from '@stipple/contract/endpoint';
import { allEndpoints } from '@stipple/contract/endpoints';
import type { z } from 'zod';
import { productVersion } from '../product-version.ts';
import { schemaOf, shareSchemas, type Schema } from './shared-schemas.ts';

/** OpenAPI 3.1 of every endpoint, made from the contract. */
export function openapiDocument(): string {
  const sorted = allEndpoints.toSorted((a, b) => (address(a) < address(b) ? -1 : 1));
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of sorted) {
    const path = endpoint.path.replaceAll(/:([a-z_]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  const shared = shareSchemas(paths);
  const document = {
    openapi: '3.1.0',
    info: { title: 'Stipple', version: productVersion(), license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: shared.document,
    components: {
      securitySchemes: {
        staff: { type: 'apiKey', in: 'cookie', name: 'stipple.session_token' },
        patient: { type: 'apiKey', in: 'cookie', name: 'stipple_portal' },
      },
      schemas: { Problem: PROBLEM, ...shared.schemas },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operation(endpoint: Endpoint): Schema {
  const isWrite = endpoint.method !== 'GET';
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    ...accessOf(endpoint.access),
    parameters: [
      ...parametersIn('path', endpoint.params),
      ...parametersIn('query', endpoint.query),
      ...(isWrite && endpoint.access.kind !== 'public' ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(isWrite
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body) } } } }
      : {}),
    responses: {
      '200': { description: 'Done', content: { 'application/json': { schema: schemaOf(endpoint.response) } } },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function accessOf(access: Access): Schema {
  switch (access.kind) {
    case 'public':
      return { security: [], description: `Open to anybody: ${access.why}.` };
    case 'patient-session':
      return { security: [{ patient: [] }] };
    case 'signed-in':
      return { security: [{ staff: [] }] };
    case 'permission':
      return { security: [{ staff: [] }], description: `Needs the permission ${access.permission}.` };
  }
}

function parametersIn(place: 'path' | 'query', shape: z.ZodType): readonly Schema[] {
  const { properties, required } = schemaOf(shape);
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).map(
    ([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || needed.includes(name),
      schema,
    }),
  );
}

function address({ path, method }: Endpoint): string {
  return `${path} ${method}`;
}

const IDEMPOTENCY_KEY = {
  name: 'idempotency-key',
  in: 'header',
  required: true,
  description: 'A UUIDv7 made by the sender. The same key with the same content gives the same answer, once done.',
  schema: { type: 'string', format: 'uuid' },
};

const text = { type: 'string' };
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'remedy', 'errors'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    remedy: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'fault'], properties: { field: text, fault: text } },
    },
  },
};
