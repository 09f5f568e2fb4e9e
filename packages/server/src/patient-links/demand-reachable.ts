import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { isLoopback } from '../config-defaults.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Phones need https; only the demonstration may be looked at on this machine itself. */
export function demandReachable({ deps, practice }: Pick<StaffContext, 'deps' | 'practice'>): Result<true, Problem> {
  const { origin, is_https } = deps.config;
  const isOnThisMachine = isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''));
  if (is_https || (practice.is_demonstration && isOnThisMachine)) return ok(true);
  return fail(problem('no-https-origin', `Stipple runs at ${origin}, which phones cannot reach safely.`));
}
