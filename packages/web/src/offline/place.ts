import type { Endpoint } from '@stipple/contract/endpoint';

/** Where the answer of a read is kept: its endpoint and what was asked, always in the same words. */
export function placeOf(endpoint: Pick<Endpoint, 'name'>, input: { params?: unknown; query?: unknown }): string {
  return JSON.stringify([endpoint.name, sorted(input.params), sorted(input.query)]);
}

function sorted(asked: unknown): unknown {
  if (typeof asked !== 'object' || asked === null) return {};
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, value]) => value !== undefined && value !== null)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
