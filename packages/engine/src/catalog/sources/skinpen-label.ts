import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on the label and study of the SkinPen. @source protocols.md s12 */
export const skinpenLabelSources: readonly SourceEntry[] = [
  work('SPman', 'Bellus Medical, SkinPen Precision manual (study section)', 'manualslib.fr/manual/363305 p.5'),
  work('SPes', 'Bellus Medical, older SkinPen manual (Spanish section)', 'manualslib.es/manual/302676 p.20'),
  work('SPpat', 'SkinPen patient labelling, glossary and demographics', 'docslib.org/doc/3587676'),
  work(
    'SPlab',
    'SkinPen contraindication list as copied by clinics',
    'theeliteclinic.com; 42westllc.com; skinbysalima.com',
    'read-in-a-copy',
  ),
  work(
    'SPstudy',
    'SkinPen Clinical Study Summary, professional leaflet',
    'pdfslide.us (skinpen-clinical-study-summary-entercare)',
  ),
  work(
    'NCT026r',
    'NCT02646917 results page (20 + 21 people, all completed)',
    'meddatax.com/clinical-trials/NCT02646917/results',
  ),
  work('Bellus', "maker's protocol page", 'bellusmedical.com/what-are-the-recommended-protocols-for-microneedling'),
];
