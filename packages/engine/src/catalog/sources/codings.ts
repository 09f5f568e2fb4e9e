import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on codings. @source protocols.md s12 */
export const codingsSources: readonly SourceEntry[] = [
  work('KG-repo', "one public code repository's SNOMED strings", '-'),
  work('ICD10-a', 'code pages L90.5, L81.0, L81.4', 'diseasedb.com'),
  work('ICD10-b', 'code pages L90.5, L81.0, L81.4', 'codes.sprypt.com'),
  work('ICD10-c', 'code pages L90.5, L81.0, L81.4', 'genhealth.ai'),
  work(
    'ICD10CM',
    'CDC/CMS ICD-10-CM FY2021 order and tabular files, as carried by one public code repository',
    'github.com/StefanoTrv/simple_icd_10_CM',
  ),
];
