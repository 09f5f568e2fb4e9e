import type { beginRestore, readRestore } from '@stipple/contract/installation';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { isSetUp } from '../identity/installation.ts';

export async function readRestoreCommand({ deps }: PublicContext): Answer<typeof readRestore> {
  const empty = await demandEmpty(deps.db);
  if (!empty.ok) return empty;
  const { files, ready, ...state } = await deps.restores.state();
  return ok({
    ...state,
    files: files.map(({ file, taken_at }) => ({ file: basename(file), taken_at: utc(taken_at) })),
    ready: ready === null ? null : { ...ready, taken_at: utc(ready.taken_at) },
  });
}

/** Whoever may set up the practice may restore one instead, and needs the backup key for it. */
export async function beginRestoreCommand(
  { deps, request }: PublicContext,
  { body }: InputOf<typeof beginRestore>,
): Answer<typeof beginRestore> {
  if (!deps.limits.take('recovery', request.ip))
    return fail(problem('too-many-tries', 'Too many attempts to restore.'));
  const empty = await demandEmpty(deps.db);
  if (!empty.ok) return empty;
  const begun = await deps.restores.begin(body.file, body.backup_key);
  return begun.ok ? ok({ done: true }) : fail(problem('wrong-state', begun.problem));
}

async function demandEmpty(db: PublicContext['deps']['db']): Promise<Result<true, Problem>> {
  if (await isSetUp(db)) return fail(problem('already-set-up', 'A restore never overwrites a practice.'));
  return ok(true);
}

function utc(text: string): string {
  return instantText(Temporal.Instant.from(text));
}
