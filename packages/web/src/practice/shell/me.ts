import { readMe } from '@stipple/contract/identity';
import type { ResponseOf } from '@stipple/contract/endpoint';
import type { Permission } from '@stipple/contract/permissions';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeyOf, useRead } from '../../api/use-endpoint.ts';
import type { Reading } from '../../api/use-endpoint.ts';

export type Me = ResponseOf<typeof readMe>;
export type SignedIn = Extract<Me, { state: 'signed-in' }>;

/** Who is there, and what this installation offers to somebody who is not. */
export function useMe(): Reading<Me> {
  return useRead(readMe, {});
}

/** The signed-in person; only for pages below the shell, which is not drawn for anybody else. */
export function useSignedIn(): SignedIn {
  const { data } = useMe();
  if (data?.state !== 'signed-in') throw new Error('this page is shown to signed-in people only');
  return data;
}

/** Whether the signed-in person's role opens this. The server decides again on each request. */
export function useMay(needed: Permission): boolean {
  return useSignedIn().permissions.includes(needed);
}

/** Forgets who was there, so that the next page asks again. */
export function meChanged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: queryKeyOf(readMe, {}) });
}

/** Forgets everything that was read: nothing of a patient stays behind in the page after signing out. */
export async function forgetEverything(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== readMe.name });
  await client.refetchQueries({ queryKey: queryKeyOf(readMe, {}) });
}
