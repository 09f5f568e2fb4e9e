import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on emergencies. @source protocols.md s12 */
export const emergenciesSources: readonly SourceEntry[] = [
  work('ASRA20', 'handout built on the ASRA 2020 checklist', 'clinicalcommander.com'),
  work('LAST-ped', 'treatment table in a Pediatrics guideline', 'pediatrics.aappublications.org markup 122383'),
  work('LAST-wiki', 'WikiAnesthesia page', 'wikianesthesia.org'),
  work(
    'LAST18',
    'El-Boghdadly, Pawa, Chin 2018, LAST: current perspectives, Local Reg Anesth 11:35-44',
    '10.2147/LRA.S154512; PMC6087022',
  ),
  work(
    'Anaph',
    'Practice Nurse pages on anaphylaxis and CPR citing Resuscitation Council UK; Anaphylaxis UK page; an immediate-action flow chart',
    'practicenurse.co.uk; anaphylaxis.org.uk; scribd.com/document/781564829',
  ),
  work('MetHb-dent', 'dental CE course ce646', 'dentalcare.com'),
  work('MetHb-case', 'case presentation', 'anosiahuman.com'),
  work('MetHb-tx', 'pharmacy note on treatment', 'amitguptaconsulting.com'),
  work(
    'Sharma02',
    'Sharma, Haber 2002, Acquired methemoglobinemia, Clin Pulm Med 9:53-58',
    'journals.lww.com/clinpulm',
  ),
  work(
    'Guay09',
    'Guay 2009, Methemoglobinemia related to local anesthetics: 242 episodes, Anesth Analg',
    '10.1213/ane.0b013e318187c4b1',
  ),
];
