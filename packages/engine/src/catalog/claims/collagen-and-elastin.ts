import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: collagen and elastin. @source protocols.md s10 */
export const collagenAndElastinClaims: readonly ClaimEntry[] = [
  claim('000-3', 'Boosts collagen.', 'supported', {
    finding: 'Biopsy.',
    sources: [
      cite('ElDom15a', 'COH', 'V', 'Biopsies: collagen I, III, VII and new collagen rose, total elastin fell.'),
      cite(
        'Lotfi13',
        'COH',
        'V',
        'Biopsies after 5 sessions: collagen fibres of the papillary dermis +53.2%, epidermis +50%.',
      ),
    ],
  }),
  claim('000-4', 'Boosts elastin.', 'contradicted', {
    finding:
      'Total elastin fell in two studies; protein unchanged in one (gene up); up at 6 months after surgical-depth needling.',
    sources: [
      cite('ElDom15a', 'COH', 'V', 'Biopsies: collagen I, III, VII and new collagen rose, total elastin fell.'),
      cite(
        'ElDom15b',
        'COH',
        'S',
        'Photoageing, 10 people: collagen and tropoelastin rose, total elastin fell; several sessions needed to keep the gain.',
      ),
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
      cite(
        'Aust08',
        'COH',
        'V',
        'Surgical roller, mostly one session: patients rated 60-80% better; collagen and elastin up at 6 months, spinous layer +40% at 1 year.',
      ),
    ],
    also: 'partly',
  }),
  claim('000-9', 'Releases growth factors, then collagen is made.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
      cite('Zeitter14', 'LAB', 'V', 'Rat skin: repeated needling at 1 mm matched or beat needling at surgical depth.'),
    ],
  }),
  claim('001-2', 'The damage prompts the dermis to repair itself.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'Lotfi13',
        'COH',
        'V',
        'Biopsies after 5 sessions: collagen fibres of the papillary dermis +53.2%, epidermis +50%.',
      ),
    ],
  }),
  claim('001-9', 'Creates collagen and healing elements.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite('ElDom15a', 'COH', 'V', 'Biopsies: collagen I, III, VII and new collagen rose, total elastin fell.'),
    ],
  }),
  claim('001-10', 'Collagen falls with scars and stretch marks.', 'partly', {
    finding: 'True of atrophic scars (80-90% of acne scars); hypertrophic scars are the reverse.',
    sources: [
      cite('Pix', 'VAL', 'V', 'Copy of the qualitative scar grades.'),
      cite('ICD10-a', 'REG', 'V', 'L90.5 is scar conditions and fibrosis of skin.'),
    ],
  }),
  claim('001-18', 'Raises elastin, so that the skin is flexible and springs back.', 'contradicted', {
    finding: 'As 000-4; instrument elasticity +28.2%.',
    sources: [
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
    ],
    also: 'partly',
  }),
  claim('001-27', 'Works through vital proteins.', 'unsupported', {
    finding: 'Benefit attributed to drug delivery in trials.',
    sources: [
      cite(
        'Bailey22',
        'MA',
        'V',
        'Melasma, 12 studies with 459 people: topical drugs with needling beat topical drugs alone, moderately at 8 weeks, largely at 12-16 weeks.',
      ),
    ],
  }),
  claim('002-1', 'Is minimally invasive and makes collagen and elastin.', 'partly', {
    finding: 'Collagen as 000-3; elastin as 000-4.',
    sources: [
      cite('ElDom15a', 'COH', 'V', 'Biopsies: collagen I, III, VII and new collagen rose, total elastin fell.'),
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
    ],
  }),
  claim('002-5', 'Works through growth factors and new collagen.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite('Zeitter14', 'LAB', 'V', 'Rat skin: repeated needling at 1 mm matched or beat needling at surgical depth.'),
    ],
  }),
  claim('003-39', 'Skin loses collagen with age or injury.', 'supported', {
    finding: 'General knowledge, not read in a source.',
    sources: [],
  }),
];
