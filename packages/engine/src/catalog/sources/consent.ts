import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on consent and licensing. @source protocols.md s12 */
export const consentSources: readonly SourceEntry[] = [
  work('UK25', 'DHSC licensing response (updated 7 Aug 2025)', 'gov.uk'),
  work('AHPA', 'trade-body tier list', 'ahpa.co.uk'),
  work('CMS23', 'law-firm note 2023', 'cms-lawnow.com'),
  work(
    'GMC-yq',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'youniqueaestheticsacademy.co.uk',
  ),
  work(
    'MDU',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'themdu.com',
  ),
  work(
    'AU-consent',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'aestheticsunlocked.co.uk',
  ),
  work(
    'AllTrain',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'alltrainingonline.com',
  ),
  work(
    'Joelle',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'joellecouture.com',
  ),
  work(
    'Heather',
    'GMC 2016 summary; MDU guide; consent explainer citing GMC/JCCP; training sheets; clinic consent',
    'heatheradams.co.uk',
  ),
];
