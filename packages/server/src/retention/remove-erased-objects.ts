import { withPracticeScope } from '@stipple/record';
import { noteObjectsGone, openErasures } from '@stipple/record/retention/erasure';
import { instantText } from '../access/practice-facts.ts';
import type { AppDeps } from '../http/app-deps.ts';

type Room = Pick<AppDeps, 'db' | 'photos' | 'clock' | 'log'>;

/**
 * Takes the bytes of erased photos out of the photo store. The rows are gone by then; a store that cannot be reached keeps
 * the erasure open, the page says so, and it is tried again each time somebody looks there.
 */
export async function removeErasedObjects({ db, photos, clock, log }: Room, practice_id: string): Promise<void> {
  const actor = { kind: 'job', actor_id: 'retention', practice_id, role: null } as const;
  for (const { erasure_id, objects } of await withPracticeScope(db, actor, openErasures)) {
    const removed = [];
    for (const sha256 of objects) removed.push(await photos.remove(practice_id, sha256));
    if (removed.every(({ ok }) => ok))
      await withPracticeScope(db, actor, (scope) => noteObjectsGone(scope, erasure_id, instantText(clock())));
    else log.warn({ event: 'photos of an erased record could not be removed and are tried again' });
  }
}
