import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on instructions of single clinics: practice, never proof. @source protocols.md s12 */
export const clinicInstructionsSources: readonly SourceEntry[] = [
  work('Nuance', 'Instructions published by one clinic: nuanceaesthetics.com', 'nuanceaesthetics.com'),
  work('Dermatique', 'Instructions published by one clinic: dermatiquelaserandskin.com', 'dermatiquelaserandskin.com'),
  work('DesertSage', 'Instructions published by one clinic: desertsagederm.com', 'desertsagederm.com'),
  work('Refine', 'Instructions published by one clinic: refineaestheticsllc.com', 'refineaestheticsllc.com'),
  work('Monarch', 'Instructions published by one clinic: monarchbrowandfacials.com', 'monarchbrowandfacials.com'),
  work('Esthetik', 'Instructions published by one clinic: esthetikmtl.com', 'esthetikmtl.com'),
  work('Kichi', 'Instructions published by one clinic: kichi.studio', 'kichi.studio'),
  work('Balance', 'Instructions published by one clinic: balancedayspa.com', 'balancedayspa.com'),
  work('Renewed', 'Instructions published by one clinic: renewedspiritdayspa.com', 'renewedspiritdayspa.com'),
  work('Purely', 'Instructions published by one clinic: purelyboutique.com', 'purelyboutique.com'),
  work('Ageless', 'Instructions published by one clinic: agelessbeautysa.com', 'agelessbeautysa.com'),
  work('EliteClinic', 'Instructions published by one clinic: theeliteclinic.com', 'theeliteclinic.com'),
  work('42West', 'Instructions published by one clinic: 42westllc.com', '42westllc.com'),
  work('Jaishree', 'Instructions published by one clinic: jaishreesharad.com', 'jaishreesharad.com'),
  work('Dermacosm', 'Instructions published by one clinic: dermacosm.com', 'dermacosm.com'),
  work('Salima', 'Instructions published by one clinic: skinbysalima.com', 'skinbysalima.com'),
  work('Revive', 'Instructions published by one clinic: revivemedicalaesthetics.com', 'revivemedicalaesthetics.com'),
  work('YGS', 'Instructions published by one clinic: yourgreatskin.com', 'yourgreatskin.com'),
  work('Malda', 'Instructions published by one clinic: drmalda.com', 'drmalda.com'),
  work('Moon', 'Instructions published by one clinic: moonaesthetics.co.uk', 'moonaesthetics.co.uk'),
  work('SmartSkin', 'Instructions published by one clinic: smartskin-clinic.com', 'smartskin-clinic.com'),
  work('Artisans', 'Instructions published by one clinic: skinartisans.com', 'skinartisans.com'),
];
