import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on outcome scales. @source protocols.md s12 */
export const outcomeScalesSources: readonly SourceEntry[] = [
  work('GB-q', 'Goodman, Baron 2006, Postacne scarring: qualitative grading', 'PMID 17199653'),
  work(
    'GB-quant',
    'Goodman, Baron 2006, Postacne scarring: quantitative grading, J Cosmet Dermatol',
    '10.1111/j.1473-2165.2006.00222.x',
  ),
  work('Pix', 'blog copy of the qualitative grades', 'geantsage.pixnet.net'),
  work('Dreno07', 'ECCA grading scale abstract (year/author R)', 'staging.scite.ai', 'read-in-a-copy'),
  work('FG', 'facial lines page with Fitzpatrick classes', 'drpooyabeigi.com'),
  work('Lemp01', 'Lemperle et al, A classification of facial wrinkles', 'researchgate.net/publication/11643185'),
  work('VSS', 'Physiopedia VSS page', 'physio-pedia.com'),
  work('VSS-222', '222health item ranges', '222health.com'),
  work('POSAS', "owner's instructions and FAQ", 'posas.nl'),
  work('SCARQ', "owner's page; Klassen et al 2018", 'qportfolio.org/scar-q; 10.1097/GOX.0000000000001672'),
  work('FACEQ', 'FACE-Q Aesthetics user guide', 'pdfslide.us/documents/face-q-aesthetics.html', 'read-in-a-copy'),
  work(
    'DLQI',
    'Cardiff University and dermatology.org.uk usage pages',
    'cardiff.ac.uk; dermatology.org.uk/quality/quality-dlqi-info.html',
  ),
  work('MASI-form', 'page reproducing the MASI formula', 'barnardhealth.us'),
  work(
    'Rodrigues16',
    'Interpretability of the mMASI, JAMA Dermatol 2016;152:1051-1052 (first author Rodrigues, V)',
    '10.1001/jamadermatol.2016.1006',
  ),
  work('MSI16', 'Majid et al 2016, Melasma Severity Index, Indian J Dermatol', '10.4103/0019-5154.174024'),
  work(
    'CEA14',
    "Reliability of Clinician's Erythema Assessment, J Am Acad Dermatol 2014;71:760-763",
    'daneshyari.com/en/article/6071650',
  ),
  work('NCT016', 'NCT01636765 CEA anchors', 'trial.medpath.com'),
  work('DermCity', 'summary of CEA14 subjects', 'derm.city'),
  work('Beauty-GB', 'clinic page reproducing the four Goodman-Baron grades', 'beautyoasisrx.com/type-of-scars'),
  work('GAIS-de', 'DocCheck Flexikon', 'flexikon.doccheck.com'),
  work('GAIS-en', 'abbreviation page', 'englishdbs.com'),
  work('FG-mims', 'MIMS rhytides page', 'specialty.mims.com'),
  work('FG-ref', 'brand page citing eMedicine', 'refissa.com'),
  work(
    'VSS-impl',
    'scoring code of public repositories, naming the original paper (Sullivan 1990)',
    'github.com/clay-good/sophiewell.com; github.com/ramiefathy/SkinScores; one Indonesian forms repository for VSS',
  ),
  work(
    'SALT-impl',
    'scoring code of public repositories, naming the original paper (Olsen 2004)',
    'github.com/clay-good/sophiewell.com; github.com/ramiefathy/SkinScores; one Indonesian forms repository for VSS',
  ),
  work(
    'mMASI-impl',
    'scoring code of public repositories, naming the original paper (Pandya 2011)',
    'github.com/clay-good/sophiewell.com; github.com/ramiefathy/SkinScores; one Indonesian forms repository for VSS',
  ),
  work(
    'CEA-impl',
    'scoring code of public repositories, naming the original paper (Tan 2014)',
    'github.com/clay-good/sophiewell.com; github.com/ramiefathy/SkinScores; one Indonesian forms repository for VSS',
  ),
  work(
    'Hair-impl',
    'scoring code of public repositories, naming the original paper (Ludwig 1977, Norwood 1975, Glogau 1996)',
    'github.com/clay-good/sophiewell.com; github.com/ramiefathy/SkinScores; one Indonesian forms repository for VSS',
  ),
  work(
    'Hongbo05',
    'Hongbo et al 2005, What do DLQI scores mean?, J Invest Dermatol 125:659-664 (abstract page)',
    'scribd.com/document/328288638',
  ),
  work('DLQI-wiki', 'Wikipedia copy of the DLQI article', 'theinfolist.com', 'read-in-a-copy'),
  work(
    'DLQI-nurse',
    'nursing textbook page with item scores, bands and sections',
    'skin-disease-care.com/121dermatology_life_quality_index_dlqi.php',
  ),
  work(
    'DLQI-nr',
    'report of a 1,243-patient study quoting the instruction for not relevant',
    'psoriasisclub.org thread 5837',
  ),
  work('AFLS', 'Validation of the 5-point photonumeric Allergan Fine Lines Scale', 'PMC5671789'),
  work('MASI-alg', 'Medical Algorithms page', 'medicalalgorithms.com'),
  work('MASI-psk', 'Plastic Surgery Key chapter', 'plasticsurgerykey.com'),
  work('MASI-alt', 'Altmeyers encyclopedia', 'altmeyers.org'),
  work(
    'Myles17',
    'Myles et al 2017, Pain VAS: MCID and acceptable state, Br J Anaesth 118:424-429',
    '10.1093/bja/aew466',
  ),
  work(
    'Charoen',
    'Charoenpol et al, MCID and PASS by VAS and NRS after surgery, Thai J Anesthesiol',
    'he02.tci-thaijo.org article 264820',
  ),
  work('Glogau-it', 'Glogau groups page', 'ilmelanoma.com'),
];
