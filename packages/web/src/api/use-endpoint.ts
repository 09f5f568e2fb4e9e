import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { copyShownFrom } from '../offline/copies-shown.ts';
import { placeOf } from '../offline/place.ts';
import { readThrough } from '../offline/read-through.ts';
import { call } from './call.ts';
import type { CallInput } from './call.ts';
import { problemOf, ProblemError } from './problem-error.ts';
import type { Problem } from './problem.ts';

export type Reading<Value> = {
  /** The answer, or null while it is not there. */
  readonly data: Value | null;
  readonly problem: Problem | null;
  readonly waiting: boolean;
  readonly refetch: () => void;
  /** When the server could not be reached: from when the copy is that this device kept. Null for the server's own answer. */
  readonly kept_at: string | null;
};

/** Reads an endpoint and keeps the answer under `[endpoint.name, input]`. `enabled: false` waits. */
export function useRead<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { enabled?: boolean; every_ms?: number; keepPrevious?: boolean } = {},
): Reading<ResponseOf<E>> {
  const query = useQuery({
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) => valueOf(readThrough(endpoint, { ...input, signal })),
    enabled: options.enabled ?? true,
    ...(options.every_ms === undefined ? {} : { refetchInterval: options.every_ms }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: query.data ?? null,
    problem: query.data === undefined ? problemOf(query.error) : null,
    waiting: query.isPending && query.isFetching,
    refetch: () => void query.refetch(),
    kept_at: copyShownFrom(placeOf(endpoint, input)),
  };
}

export type Writing<E extends Endpoint> = {
  readonly write: (input: CallInput<E>) => Promise<ResponseOf<E> | null>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

/**
 * Writes through an endpoint. `write` gives the answer, or null after a problem, which then stands in `problem`.
 * Afterwards every read whose name is in `refreshes` is asked again; a room's name (`'patients'`) refreshes the room.
 */
export function useWrite<E extends Endpoint>(endpoint: E, options: { refreshes?: readonly string[] } = {}): Writing<E> {
  const client = useQueryClient();
  const mutation = useMutation<ResponseOf<E>, Error, CallInput<E>>({
    mutationFn: (input) => valueOf(call(endpoint, input)),
    onSuccess: () => client.invalidateQueries({ predicate: (query) => isNamed(query.queryKey[0], options.refreshes) }),
  });
  return {
    write: (input) => mutation.mutateAsync(input).catch((error: unknown) => (problemOf(error), null)),
    problem: problemOf(mutation.error),
    busy: mutation.isPending,
    clear: mutation.reset,
  };
}

/** The key under which an answer is kept; for `setQueryData` and `invalidateQueries`. */
export function queryKeyOf<E extends Endpoint>(endpoint: E, input: CallInput<E>): readonly unknown[] {
  const { params, query } = input as { params?: unknown; query?: unknown };
  return [endpoint.name, params ?? {}, query ?? {}];
}

/** Failures as the query library knows them. */
export async function valueOf<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problem: Problem }>,
): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

function isNamed(name: unknown, names: readonly string[] = []): boolean {
  return typeof name === 'string' && names.some((given) => name === given || name.startsWith(`${given}.`));
}
