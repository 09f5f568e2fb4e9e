import { findSource } from '@stipple/engine/catalog';
import type { Citation, EvidenceGrade, Provenance } from '@stipple/engine/kernel';

/** A citation of a work in the catalogue; a key that is not there is our mistake. */
export function cite(source: string, grade: EvidenceGrade, provenance: Provenance, says: string): Citation {
  if (findSource(source) === null) throw new Error(`there is no source ${source} in the catalogue`);
  return { source, grade, provenance, says };
}
