import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on skin physiology and channels. @source protocols.md s12 */
export const skinPhysiologySources: readonly SourceEntry[] = [
  work(
    'Kalluri11',
    'Kalluri, Kolli, Banga 2011, Microchannels by metal microneedles, AAPS J 13:473-481',
    '10.1208/s12248-011-9288-3',
  ),
  work('Gupta11', 'Gupta et al 2011, Kinetics of skin resealing in humans, J Control Release', 'scholars.ttu.edu'),
  work('PMC8259462', 'Micropore closure at three body sites, n=35', 'PMC8259462'),
  work('PMC4119956', 'Hydrogel microneedles and barrier recovery, n=15', 'PMC4119956'),
  work(
    'Brogden12',
    'Brogden et al 2012, Diclofenac delays micropore closure, J Control Release 163:220-229',
    '10.1016/j.jconrel.2012.08.015',
  ),
  work(
    'Dodda09',
    'Doddaballapur 2009, Microneedling with dermaroller, J Cutan Aesthet Surg 2:110',
    '10.4103/0974-2077.58529',
  ),
  work('Termedia25', 'Micro-needling: current state of knowledge, review', 'termedia.pl (56995)'),
  work('Svenning19', 'Svenning, Drejoe 2019, MN in mature burn scars, J Med Case Rep Rev 2:6', 'jmcrr.info/174'),
  work('NTM-jdd', 'Berliner et al 2015, NTM after cosmetic laser, J Drugs Dermatol 14:80-83', 'jddonline.com'),
  work('Mediceen', 'M. abscessus after home skin abrasion (case copy)', 'mediceen.com', 'read-in-a-copy'),
  work(
    'Face12',
    'Facial skin barrier recovery after microneedle treatment: RCT, Dermatol Surg 2012;38:1816-1822',
    '10.1111/j.1524-4725.2012.02550.x; PMID 22882208',
  ),
];
