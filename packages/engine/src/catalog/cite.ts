import type { Citation, EvidenceGrade, Provenance } from '../kernel/index.ts';

/** A citation in one line: `cite('FDA-MN', 'REG', 'V', 'may not suit anyone who is pregnant')`. */
/* @__NO_SIDE_EFFECTS__ */
export function cite(source: string, grade: EvidenceGrade, provenance: Provenance, says: string): Citation {
  return { source, grade, provenance, says };
}
