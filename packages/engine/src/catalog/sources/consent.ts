import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on consent and licensing. @source protocols.md s12 */
export const consentSources: readonly SourceEntry[] = [
  work('UK25', 'DHSC licensing response (updated 7 Aug 2025)', 'gov.uk'),
  work('AHPA', 'trade-body tier list', 'ahpa.co.uk'),
  work('CMS23', 'law-firm note 2023', 'cms-lawnow.com'),
  work('GMC-yq', 'GMC 2016 summary', 'youniqueaestheticsacademy.co.uk'),
  work('MDU', 'MDU guide', 'themdu.com'),
  work('AU-consent', 'consent explainer citing GMC/JCCP', 'aestheticsunlocked.co.uk'),
  work('AllTrain', 'training sheets', 'alltrainingonline.com'),
  work('Joelle', 'training sheets', 'joellecouture.com'),
  work('Heather', 'clinic consent', 'heatheradams.co.uk'),
];
