import type { Position } from './candidacy-rule.ts';
import { cite } from './cite.ts';
import type { EvidenceGrade, Provenance } from '../kernel/index.ts';

/** What one source says beside others that may say something else. */
/* @__NO_SIDE_EFFECTS__ */
export function position(source: string, grade: EvidenceGrade, provenance: Provenance, says: string): Position {
  return { says, citation: cite(source, grade, provenance, says) };
}
