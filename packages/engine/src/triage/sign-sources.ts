import { findAdverseEvent } from '../catalog/index.ts';
import type { Citation } from '../kernel/index.ts';
import type { CheckInSign } from './check-in-signs.ts';

/** The sources of what the signs may be, each once. */
export function signSources(signs: readonly CheckInSign[]): readonly Citation[] {
  const codes = new Set(signs.flatMap((sign) => sign.may_be));
  return [...codes].flatMap((code) => findAdverseEvent(code)?.sources ?? []);
}
