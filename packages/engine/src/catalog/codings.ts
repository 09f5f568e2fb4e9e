import { cite } from './cite.ts';
import type { Coding } from './entry.ts';

/** A code and title as read in the tables of FY2021: confirm against the licensed release. @source protocols.md s1C */
export function icd(code: string, display: string): Coding {
  const sources = [cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.')];
  return { system: 'icd-10-cm', code, display, sources };
}

/** As one public repository gives it: confirm against the licensed release. @source protocols.md s1C */
export function snomed(code: string, display: string): Coding {
  const sources = [cite('KG-repo', 'CNS', 'S', 'The code as one public code repository gives it.')];
  return { system: 'snomed-ct', code, display, sources };
}
