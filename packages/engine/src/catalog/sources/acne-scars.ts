import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on acne scars. @source protocols.md s12 */
export const acneScarsSources: readonly SourceEntry[] = [
  work(
    'AlsterLi20',
    'Alster, Li 2020, Microneedling of scars: a large prospective study, Plast Reconstr Surg 145:358-364',
    '10.1097/PRS.0000000000006462',
  ),
  work(
    'Alam14',
    'Alam et al 2014, Efficacy of a needling device for the treatment of acne scars: RCT, JAMA Dermatology',
    'scribd.com/document/244986530',
    'read-in-a-copy',
  ),
  work(
    'PMC8501429',
    'RCT: MN v peel v both in atrophic acne scars, n=120 (authors not shown in the copy read)',
    'PMC8501429',
    'read-in-a-copy',
  ),
  work('Kang22', 'Kang, Lu 2022, MN + PRP for acne scars: meta-analysis, Front Med', '10.3389/fmed.2021.788754'),
  work(
    'Harris15',
    'Harris, Naidoo, Murrell 2015, Skin needling for acne scarring: review, Int J Womens Dermatol 1:77-81',
    'docksci.com copy',
    'read-in-a-copy',
  ),
  work(
    'Lotfi13',
    'Lotfi, Moneib, Yehia 2013, Percutaneous collagen induction for postacne scars, J Egypt Womens Dermatol Soc 10:152-159',
    '10.1097/01.EWX.0000432504.85255.ec',
  ),
  work(
    'Dalwig20',
    'Freiherr von Dalwig-Nolda, Ablon 2020, Automated MN in acne scarring, J Clin Aesthet Dermatol 13(8):17-22',
    'jcadonline.com/automated-microneedling-acne-scarring',
  ),
  work(
    'Sohag',
    'Efficacy of microneedling in treatment of acne scars, Sohag Medical Journal',
    'smj.journals.ekb.eg/article_40927.html',
  ),
  work('Dogra14', 'Dogra et al 2014, MN for acne scars in Asian skin type', 'PMID 25196684 (read.qxmd.com)'),
  work(
    'HKJ18',
    'MN for atrophic post-acne scars, 36 cases, Hong Kong J Dermatol Venereol 2018;26:52-57',
    'medcomhk.com/hkdvb/details.asp?id=825',
  ),
  work('Tirmizi21', 'Tirmizi et al 2021, Role of MN in atrophic post-acne scars, Cureus', '10.7759/cureus.12578'),
  work(
    'ElDom15a',
    'El-Domyati et al 2015, MN therapy for atrophic acne scars: objective evaluation, J Clin Aesthet Dermatol',
    'jcadonline.com/microneedling-therapy-for-atrophic-acne-scars-an-objective-evaluation',
  ),
  work(
    'ElDom15b',
    'El-Domyati et al 2015, MN in photoaged skin, Int J Dermatol (Dec)',
    'medicalxpress.com 2015-11',
    'read-in-a-copy',
  ),
  work('NCT026', 'NCT02646917, SkinPen efficacy on acne scars of face/back', 'clinicaltrials.gov/show/NCT02646917'),
  work(
    'Varicella',
    'MN for varicella scars in a dark-skinned teenager (case, copy)',
    'revivetrainings.com',
    'read-in-a-copy',
  ),
  work(
    'JDD24',
    'Practice note, Microneedling for treatment of acne scars, J Drugs Dermatol 2024 (authors not seen)',
    'jddonline.com S1545961624P0e79X',
  ),
];
