import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';

/** A code somebody sent, where it stood, and the part of the catalogue that should know it. */
export type SentCode = {
  readonly field: string;
  readonly code: string;
  readonly known: Readonly<Record<string, object>>;
};

/** All codes are entries in use, or one problem that names every field at fault. */
export function demandKnownCodes(codes: readonly SentCode[]): Result<true, Problem> {
  const errors = codes
    .filter((sent) => !isInUse(sent))
    .map(({ field, code }) => ({ field, fault: `"${code}" is not in the catalogue` }));
  if (errors.length === 0) return ok(true);
  const fields = errors.map(({ field }) => field).join(', ');
  return fail(problem('unknown-code', `Not in the catalogue: ${fields}.`, { errors }));
}

/** The zones of a request, each with its place. */
export function zoneCodes(field: string, codes: readonly string[], known: SentCode['known']): readonly SentCode[] {
  return codes.map((code, index) => ({ field: `${field}.${index}`, code, known }));
}

/** Own keys only (`constructor` is no entry), and a retired entry takes nothing new. */
function isInUse({ code, known }: SentCode): boolean {
  const entry = Object.hasOwn(known, code) ? known[code] : undefined;
  return entry !== undefined && !('retired' in entry && entry.retired === true);
}
