import { describe, expect, it } from 'vitest';
import { findContraindication, findIndication, findQuestion, findZone, indications } from '../index.ts';

/** Every work of section 1A of the reference pack stands among the published results of an indication. */
const worksOfSection1A =
  'Alam14 PMC8501429 Kang22 Harris15 Lotfi13 Dalwig20 Sohag Dogra14 HKJ18 Tirmizi21 ElDom15a NCT026 AlsterLi20 Claytor22 FDA-K200044 PMC6880027 Aust10b Juhasz20 Ablon18 ASJ21 ElDom15b Fabb12 Aust08 Striae22 Striae19 Bailey22 Feng24 He24 DarkPAHPI Pore-case Dhurat13 Kumar18 English22 Ahmed25 JCD24 PMC7759059 Arora22 IJBR25 Alqam23 Mohamed24 Bageorgou17'.split(
    ' ',
  );

/** Section 2 of the reference pack, row by row, with the entries that carry it. */
const rowsOfSection2: readonly (readonly [string, readonly string[]])[] = [
  ['Isotretinoin, oral; “certain acne medications”', ['isotretinoin']],
  ['Pregnancy', ['pregnancy']],
  ['Breastfeeding', ['breastfeeding']],
  ['Anticoagulant, antiplatelet', ['anticoagulants']],
  ['Bleeding disorder', ['bleeding-disorder']],
  ['Immunosuppression, HIV, hepatitis, transplant, high-dose steroid', ['immunosuppression']],
  ['Chemotherapy, radiotherapy, known malignancy', ['chemotherapy', 'radiotherapy', 'known-malignancy']],
  ['Active infection, warts, open wound', ['active-infection']],
  ['Herpes labialis', ['herpes']],
  ['Active acne', ['active-acne']],
  ['Psoriasis, eczema', ['psoriasis', 'eczema']],
  ['Rosacea', ['rosacea']],
  ['Keloid, hypertrophic tendency; “history of skin scars”', ['keloid']],
  ['Sunburn, tan', ['sunburn-or-tan', 'planned-sun']],
  ['Dermal filler', ['filler']],
  ['Botulinum toxin', ['botulinum-toxin']],
  ['Surgery, dermabrasion, peel, laser', ['recent-resurfacing']],
  ['Waxing, depilation', ['hair-removal']],
  ['Topical retinoid', ['topical-retinoid']],
  ['AHA, BHA, benzoyl peroxide, scrubs', ['exfoliants']],
  ['Photosensitising drugs', ['photosensitising-drugs']],
  ['Uncontrolled diabetes', ['uncontrolled-diabetes']],
  ['Raised moles, actinic keratosis; skin cancer or unknown lesion', ['suspicious-lesion']],
  ['Metal or nickel allergy', ['metal-allergy']],
  ['Anaesthetic allergy', ['anaesthetic-allergy', 'anaesthetic-caution']],
  ['Risk of methaemoglobinaemia', ['methaemoglobinaemia-risk']],
  ['Minors', ['minors']],
  ['Fitzpatrick IV to VI, history of dark marks', ['darker-skin', 'pigment-history']],
  ['Vitiligo', ['vitiligo']],
  ['Collagen vascular and autoimmune disease', ['connective-tissue-disease']],
  ['Impaired wound healing', ['impaired-wound-healing']],
  ['Scars or striae under one year', ['recent-scar']],
  ['Pacemaker, implanted device', ['implanted-device']],
  ['Tattoo, permanent make-up', ['tattoo']],
  ['Inside the orbital rim', ['inside-orbital-rim']],
];

const codesOfSection1C: readonly (readonly [string, readonly string[]])[] = [
  ['acne-scars-rolling-boxcar', ['L90.5', '275322007']],
  ['acne-scars-ice-pick', ['L90.5', '275322007']],
  ['surgical-scars', ['L90.5', '275322007']],
  ['burn-scars', ['L90.5', '275322007']],
  ['hypertrophic-scar', ['L91.0']],
  ['striae', ['L90.6']],
  ['hyperpigmentation', ['L81.0', 'L81.4', '49765009']],
  ['melasma', ['L81.1', '36209000']],
  ['hair-androgenetic', ['L64.8', 'L64.9', '87872006']],
  ['alopecia-areata', ['L63.9', 'L63.0', 'L63.8', '68225006']],
  ['acne-vulgaris', ['L70.0']],
  ['rosacea-redness', ['L71.9', 'L71.8', '398909004']],
  ['photodamage', ['L57.8', 'L57.9']],
  ['laxity', ['L57.4', 'L98.7']],
  ['dryness', ['L85.3']],
  ...['wrinkles', 'texture', 'uneven-tone', 'pores', 'oiliness'].map((code) => [code, []] as const),
];

describe('the indications', () => {
  it('cite every work of section 1A among their published results', () => {
    const published = Object.values(indications).flatMap((entry) => entry.published);
    const cited = new Set(published.map(({ citation }) => citation.source));
    expect(worksOfSection1A.filter((work) => !cited.has(work))).toEqual([]);
  });

  it('are all in the table of codes', () => {
    expect(codesOfSection1C.map(([code]) => code).toSorted()).toEqual(Object.keys(indications).toSorted());
  });

  it.each(codesOfSection1C)('%s carries the codes that were read, and no recalled one', (code, codes) => {
    expect(
      findIndication(code)
        ?.codings.map((coding) => coding.code)
        .toSorted(),
    ).toEqual(codes.toSorted());
  });

  it.each(Object.values(indications))(
    '$code says where it is cleared, and what of maintenance was not found',
    (entry) => {
      const { cleared, off_label, sources } = entry.standing;
      for (const { zones, ages_from } of cleared) {
        expect(zones.filter((zone) => findZone(zone) === null)).toEqual([]);
        expect(ages_from).toBeGreaterThanOrEqual(22);
      }
      expect(off_label).toMatch(/^Off-label/);
      expect(sources.map(({ source }) => source)).toContain('FDA-MN');
      expect(entry.maintenance.says).toMatch(/^Not found/);
      expect(entry.published.length).toBeGreaterThan(0);
    },
  );

  it('are cleared only as facial acne scars, wrinkles and abdominal scars', () => {
    const cleared = Object.values(indications).filter(({ standing }) => standing.cleared.length > 0);
    expect(cleared.map(({ code }) => code).toSorted()).toEqual([
      'acne-scars-ice-pick',
      'acne-scars-rolling-boxcar',
      'hypertrophic-scar',
      'wrinkles',
    ]);
  });
});

describe('section 2 of the reference pack', () => {
  it.each(rowsOfSection2)('%s is in the catalogue', (_, codes) => {
    for (const code of codes) expect(findContraindication(code)).not.toBeNull();
  });

  it('has vaccination as a question that is recorded only', () => {
    expect(findQuestion('vaccination')?.asked_of).toBe('patient');
    expect(findContraindication('vaccination')).toBeNull();
  });
});
