/**
 * An expected failure is a value: a caller must look at `ok` before it gets at the value.
 * Bugs still throw.
 */
export type Result<Value, Problem> = Ok<Value> | Failed<Problem>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Failed<Problem> = { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function fail<Problem>(problem: Problem): Failed<Problem> {
  return { ok: false, problem };
}

/** For the place where a failure would be a bug: gives the value or throws with the problem in words. */
export function expectOk<Value, Problem>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got the problem ${JSON.stringify(result.problem)}`);
}
