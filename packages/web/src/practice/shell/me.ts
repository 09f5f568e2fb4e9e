import type { Result } from '@stipple/engine/kernel';
import type { Problem } from '../../api/problem.ts';
import { readMe } from '@stipple/contract/identity';
import type { ResponseOf } from '@stipple/contract/endpoint';
import type { ModuleKey } from '@stipple/contract/modules';
import type { Permission } from '@stipple/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { signOut } from '../../api/identity.ts';
import { problemOf } from '../../api/problem-error.ts';
import { queryKeyOf, valueOf } from '../../api/use-endpoint.ts';
import type { Reading } from '../../api/use-endpoint.ts';
import { copyShownFrom, forgetCopiesShown } from '../../offline/copies-shown.ts';
import { placeOf } from '../../offline/place.ts';
import { readWhoIsThere } from '../../offline/who-is-there.ts';
import { isSignOutOwed, settleSignOut } from './owed-sign-out.ts';

export type Me = ResponseOf<typeof readMe>;
export type SignedIn = Extract<Me, { state: 'signed-in' }>;

/**
 * Who is there, and what this installation offers to somebody who is not. Without a connection the person who was here last
 * is there again, as far as this device may be opened.
 */
export function useMe(): Reading<Me> {
  const query = useQuery({ queryKey: queryKeyOf(readMe, {}), queryFn: () => valueOf(whoIsLeft()) });
  return {
    data: query.data ?? null,
    problem: query.data === undefined ? problemOf(query.error) : null,
    waiting: query.isPending && query.isFetching,
    refetch: () => void query.refetch(),
    kept_at: copyShownFrom(placeOf(readMe, {})),
  };
}

/** A sign-out that is owed comes first: until the server has heard of it, nobody is here. */
async function whoIsLeft(): Promise<Result<Me, Problem>> {
  if (isSignOutOwed()) {
    const out = await signOut();
    if (!out.ok) return out;
    settleSignOut();
  }
  return readWhoIsThere();
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

/** Whether the practice lets this be computed; what is off says so where it would stand. */
export function useModule(key: ModuleKey): boolean {
  return useSignedIn().practice.modules[key];
}

/** Forgets who was there, so that the next page asks again. */
export function meChanged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: queryKeyOf(readMe, {}) });
}

/** Forgets everything that was read: nothing of a patient stays behind in the page after signing out. */
export async function forgetEverything(client: QueryClient): Promise<void> {
  forgetCopiesShown();
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== readMe.name });
  await client.refetchQueries({ queryKey: queryKeyOf(readMe, {}) });
}
