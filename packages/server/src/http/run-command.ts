import type { Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import type { AppDeps } from './app-deps.ts';
import { constraintProblem } from './constraint-problem.ts';
import { earlierAnswer, keepAnswer, type Command } from './receipts.ts';

/** The work of one request inside its practice: gives the answer's text, or the problem that undoes everything. */
type Work = (scope: Scope) => Promise<Result<string, Problem>>;

/** What goes out, and whether it went out before: what follows a commit must not follow it twice. */
export type Answered = { readonly text: string; readonly is_replay: boolean };

/** Runs a read: one transaction, no receipt. */
export async function runRead(deps: AppDeps, actor: Actor, work: Work): Promise<Result<Answered, Problem>> {
  const outcome = await withPracticeScope(deps.db, actor, work);
  return outcome.ok ? ok({ text: outcome.value, is_replay: false }) : outcome;
}

/**
 * Runs a write so that sending it twice is the same as once. Of two that are under way together one loses, on whatever
 * row they meet first; it then finds the other's receipt and gives the same answer.
 */
export async function runCommand(
  deps: Pick<AppDeps, 'db'>,
  actor: Actor,
  command: Command,
  work: Work,
): Promise<Result<Answered, Problem>> {
  const outcome = await attempt(deps, actor, command, work);
  if (outcome.ok || !LOSES_TO_A_TWIN.has(outcome.problem.code)) return outcome;
  const earlier = await withPracticeScope(deps.db, actor, (scope) => earlierAnswer(scope, command));
  return earlier.ok && earlier.value !== null ? ok({ text: earlier.value, is_replay: true }) : outcome;
}

/** Problems that a command gets when its twin was faster. */
const LOSES_TO_A_TWIN: ReadonlySet<Problem['code']> = new Set([
  'id-already-used',
  'stale-version',
  'wrong-state',
  'already-signed',
  'time-taken',
  'link-unusable',
]);

/**
 * The look for a receipt leaves ahead of the work's first statement, on the same trip, and the new receipt travels with the
 * commit. So a command costs no trip more for being repeatable; a repeated one is done again and rolled back.
 */
async function attempt(
  deps: Pick<AppDeps, 'db'>,
  actor: Actor,
  command: Command,
  work: Work,
): Promise<Result<Answered, Problem>> {
  const seen: { earlier: string | null } = { earlier: null };
  try {
    const outcome = await withPracticeScope(deps.db, actor, async (scope) => {
      // Both to their end: what fails meanwhile is unhandled, and a work still running would outlive its transaction.
      const [looked, done] = await Promise.allSettled([earlierAnswer(scope, command), work(scope)]);
      const earlier = valueOrThrow(looked);
      if (!earlier.ok) return earlier;
      seen.earlier = earlier.value;
      if (earlier.value !== null) throw new CameBefore();
      const outcome = valueOrThrow(done);
      if (outcome.ok) keepAnswer(scope, command, outcome.value);
      return outcome;
    });
    return outcome.ok ? ok({ text: outcome.value, is_replay: false }) : outcome;
  } catch (error) {
    if (error instanceof CameBefore && seen.earlier !== null) return ok({ text: seen.earlier, is_replay: true });
    const known = constraintProblem(error);
    if (known === null) throw error;
    return fail(known);
  }
}

/** Rolls a second doing back. */
class CameBefore extends Error {}

function valueOrThrow<Value>(done: PromiseSettledResult<Value>): Value {
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
