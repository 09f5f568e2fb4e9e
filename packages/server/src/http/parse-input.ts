import type { Endpoint } from '@stipple/contract/endpoint';
import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

type Parsed = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly command_id: string;
};

const commandId = z.uuidv7('is not a UUIDv7');

/** Reads everything a request brings and reports all its faults at once. */
export function parseInput(
  endpoint: Endpoint,
  request: FastifyRequest,
  needsCommandId: boolean,
): Result<Parsed, Problem> {
  const params = endpoint.params.safeParse(request.params ?? {});
  const query = endpoint.query.safeParse(request.query ?? {});
  const body = endpoint.body.safeParse(endpoint.method === 'GET' ? {} : (request.body ?? {}));
  const command = commandId.safeParse(needsCommandId ? request.headers['idempotency-key'] : NO_COMMAND);
  if (params.success && query.success && body.success && command.success)
    return ok({ params: params.data, query: query.data, body: body.data, command_id: command.data });
  const errors = [
    ...faultsOf('', params.error),
    ...faultsOf('', query.error),
    ...faultsOf('', body.error),
    ...(command.success ? [] : [{ field: 'idempotency-key', fault: 'is not a UUIDv7 in this header' }]),
  ];
  return fail(invalidRequest(errors));
}

/** The problem of a request whose form is wrong. */
export function invalidRequest(errors: readonly FieldFault[]): Problem {
  const fields = errors.map(({ field }) => field || 'the request').join(', ');
  return problem('invalid-request', `Not as expected: ${fields}.`, { errors });
}

const NO_COMMAND = '00000000-0000-7000-8000-000000000000';

function faultsOf(prefix: string, error: z.ZodError | undefined): readonly FieldFault[] {
  return (error?.issues ?? []).flatMap((issue) => faultsOfIssue(prefix, issue));
}

function faultsOfIssue(prefix: string, issue: z.core.$ZodIssue): readonly FieldFault[] {
  const place = [...(prefix === '' ? [] : [prefix]), ...issue.path.map(String)];
  if (issue.code !== 'unrecognized_keys') return [{ field: place.join('.'), fault: issue.message }];
  return issue.keys.map((key) => ({ field: [...place, key].join('.'), fault: 'is not known here' }));
}
