import type { Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import type { AppDeps } from './app-deps.ts';
import { constraintProblem } from './constraint-problem.ts';
import { earlierAnswer, keepAnswer, type Command } from './receipts.ts';

/** The work of one request inside its practice: gives the answer's text, or the problem that undoes everything. */
type Work = (scope: Scope) => Promise<Result<string, Problem>>;

/** Runs a read: one transaction, no receipt. */
export function runRead(deps: AppDeps, actor: Actor, work: Work): Promise<Result<string, Problem>> {
  return withPracticeScope(deps.db, actor, work);
}

/**
 * Runs a write so that sending it twice is the same as once. Of two that are under way together one loses, on whatever
 * row they meet first; it then finds the other's receipt and gives the same answer.
 */
export async function runCommand(
  deps: AppDeps,
  actor: Actor,
  command: Command,
  work: Work,
): Promise<Result<string, Problem>> {
  const outcome = await attempt(deps, actor, command, work);
  if (outcome.ok || !LOSES_TO_A_TWIN.has(outcome.problem.code)) return outcome;
  const earlier = await withPracticeScope(deps.db, actor, (scope) => earlierAnswer(scope, command));
  return earlier.ok && earlier.value !== null ? ok(earlier.value) : outcome;
}

/** Problems that a command gets when its twin was faster. */
const LOSES_TO_A_TWIN: ReadonlySet<Problem['code']> = new Set([
  'id-already-used',
  'stale-version',
  'wrong-state',
  'already-signed',
  'link-unusable',
]);

async function attempt(deps: AppDeps, actor: Actor, command: Command, work: Work): Promise<Result<string, Problem>> {
  try {
    return await withPracticeScope(deps.db, actor, async (scope) => {
      const earlier = await earlierAnswer(scope, command);
      if (!earlier.ok) return earlier;
      if (earlier.value !== null) return ok(earlier.value);
      const outcome = await work(scope);
      if (outcome.ok) await keepAnswer(scope, command, outcome.value);
      return outcome;
    });
  } catch (error) {
    const known = constraintProblem(error);
    if (known === null) throw error;
    return fail(known);
  }
}
