import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on topical anaesthetics. @source protocols.md s12 */
export const topicalAnaestheticsSources: readonly SourceEntry[] = [
  work('EMLA-UK', 'UK SmPC text, machine-altered mirror', 'medicoreinc.com product 871', 'read-in-a-copy'),
  work('EMLA-PIL', 'EMLA patient leaflet', 'medicines.org.uk/emc/product/7994/pil'),
  work('EMLA-US', 'lidocaine/prilocaine US label sections', 'drugcentral.org label 8debb03e'),
  work('EMLA-HK', 'EMLA special precautions, MIMS Hong Kong', 'mimsdev.com/hongkong/drug/info/emla'),
  work('EMLA-CSP', 'EMLA core safety profile 2010', 'studylib.net/doc/7555503'),
  work('EMLA-AnnexIII', 'EU referral Annex III lidocaine/prilocaine', 'fdocuments.in'),
  work('FDA24', 'FDA warning on high-lidocaine OTC products, 26 Mar 2024', 'fox29.com, 3newsnow.com', 'read-in-a-copy'),
  work(
    'Luz17',
    'Luz, Siqueira, Pereira 2017, Anaesthetic delivery before MN, Surg Cosmet Dermatol',
    '10.5935/scd1984-8773.20179405',
  ),
  work(
    'Chiang15',
    'Chiang, Al-Niaimi, Madan 2015, Topical anaesthetics in laser and MN, J Cutan Aesthet Surg 8:143-146',
    '10.4103/0974-2077.167270',
  ),
  work('Med26', 'Two topical anaesthetics at MN, Medicina 2026;62:1026', '10.3390/medicina62061026'),
  work(
    'Junput22',
    'Junputipong et al 2022, 10% lidocaine v EMLA, J Dermatolog Treat 33:3047-3052',
    'db.hitap.net/articles/3704',
  ),
  work('Dermapen4', 'Dermapen 4 manual, page 23', 'esmanual.top/manual/431836'),
  work(
    'EMLA-US2',
    'US lidocaine/prilocaine label, adverse-reaction and warning text',
    'recallguide.org/drug/lidocaine-and-prilocaine',
  ),
  work('EMLA-US3', 'US EMLA label, indications and dosage', 'druglib.com/druginfo/emla/indications_dosage'),
  work(
    'EMLA-US4',
    'US lidocaine/prilocaine label (Prilolid), overdosage and reactions',
    'pill2trip.com/medicine/prilolid',
  ),
  work('EMLA-kids', 'question-and-answer pages quoting the US paediatric table', 'droracle.ai articles 735018, 27216'),
  work('EMLA-IT', 'Italian dosage page', 'starbene.it'),
  work('EMLA-IE', 'Irish leaflet', 'medicines.ie'),
  work('LMX4-UK', 'LMX4 UK product text (MHRA, revision 2019)', 'rxreasoner.com/monographs/lmx4/usage'),
  work('LMX-US', 'US OTC lidocaine 4% label', 'drugcentral.org label f0e7c92f'),
  work(
    'Pliaglis',
    'US label 1/2020; dosage page',
    'fda.report/DailyMed/8a1b2553-ce65-4557-b33d-cb3dd2a307fa; drugs.com/dosage/pliaglis.html',
  ),
  work(
    'FDA06',
    'FDA notice 6 Dec 2006; FDA Consumer Mar-Apr 2007',
    'drugs.com/fda (compounded topical anesthetic creams); webarchive.library.unt.edu 207_compound',
  ),
  work('FDA09', 'FDA public health advisory 2009, US Pharm 2009;34(3)', 'uspharmacist.com'),
  work(
    'LA-max',
    'implementation with audit note citing ASRA practice advisory (Neal 2018)',
    'github.com/clay-good/sophiewell.com, local-anesthetic-max',
  ),
];
