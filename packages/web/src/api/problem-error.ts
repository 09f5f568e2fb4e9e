import type { Problem } from './problem.ts';

/** Carries a problem through libraries that know failures only as exceptions. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem inside whatever a query or mutation failed with; a bug is thrown on. */
export function problemOf(error: unknown): Problem | null {
  if (error === null || error === undefined) return null;
  if (error instanceof ProblemError) return error.problem;
  throw error instanceof Error ? error : new Error('a request failed without a reason', { cause: error });
}
