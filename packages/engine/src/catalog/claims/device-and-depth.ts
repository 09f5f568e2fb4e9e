import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: device and depth. @source protocols.md s10 */
export const deviceAndDepthClaims: readonly ClaimEntry[] = [
  claim('000-2', 'A portable device with a grid of thin needles makes small perforations.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('FDA-MN', 'REG', 'V', 'Describes devices with small needles that puncture the skin.')],
  }),
  claim('000-6', 'The holes are 0.4 mm wide.', 'contradicted', {
    finding: '0.071 mm measured (0.77 mm needle, rat); needles themselves 0.1-0.35 mm.',
    sources: [
      cite(
        'Kalluri11',
        'LAB',
        'V',
        'Rat skin, 0.77 mm needles: channels averaged 0.15 mm deep and 0.071 mm wide; closed within 12-18 h.',
      ),
      cite('Dodda09', 'CON', 'V', 'Roller with needles 0.1 mm in diameter; 15 rolls give about 250 holes per cm2.'),
      cite('FDA-K233709', 'REG', 'V', 'Needle diameter 0.35 mm.'),
    ],
  }),
  claim('000-7', 'Works on the surface layers and not on deeper tissue.', 'partly', {
    finding: 'The dermis is the target; cleared devices reach 1.5-2.5 mm.',
    sources: [
      cite('FDA-K180778', 'REG', 'V', 'Cleared with needles of 1.5 mm.'),
      cite(
        'FDA-K200044',
        'REG',
        'V',
        'Cleared to 2.5 mm; hypertrophic scars of the abdomen: 22 of 30 gained 10 mm or more of 100 mm on VAS against the untreated half.',
      ),
      cite('002', 'CNS', 'V', 'Names 0.5-2.5 mm; its lists of body areas, steps and combinations are missing.'),
    ],
    also: 'contradicted',
  }),
  claim('000-8', 'Is also called percutaneous collagen induction.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'Aust08',
        'COH',
        'V',
        'Surgical roller, mostly one session: patients rated 60-80% better; collagen and elastin up at 6 months, spinous layer +40% at 1 year.',
      ),
    ],
  }),
  claim('001-1', 'Is done by certain doctors with sterilised needles.', 'partly', {
    finding: 'Also by nurses and aestheticians; the needles are single-use and sterile.',
    sources: [
      cite('FDA-DEN', 'REG', 'V', 'Cartridge sterile, single use, a new one for each session.'),
      cite('AHPA', 'REG', 'S', "Trade body's tier list: microneedling in the lowest, green tier."),
    ],
  }),
  claim('002-2', 'Is done by a trained professional with a dermaroller or a pen.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('FDA-MN', 'REG', 'V', 'Describes devices with small needles that puncture the skin.')],
  }),
  claim('002-3', 'Uses sterile needles.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('FDA-DEN', 'REG', 'V', 'Cartridge sterile, single use, a new one for each session.')],
  }),
  claim('002-4', 'Reaches 0.5 to 2.5 mm.', 'supported', {
    finding: 'But above 1.5 mm was not evaluated on the main cleared pen.',
    sources: [
      cite(
        'Pinova',
        'REG',
        'S',
        "A vendor quoting the agency's records: settings above 1.5 mm were not evaluated, though the dial reaches 2.5.",
      ),
      cite('EliteClinic', 'REG', 'S', 'Copy of the label: settings above 1.5 mm were not evaluated.'),
    ],
  }),
  claim('002-7', 'Body areas, steps of a session and combinations are listed.', 'unreadable', {
    finding: 'The lists are missing from the text of the article; only their lead-ins remain.',
    sources: [
      cite('002', 'CNS', 'V', 'Names 0.5-2.5 mm; its lists of body areas, steps and combinations are missing.'),
    ],
  }),
  claim('003-23', 'Pricks under the skin and is not noticeable afterwards.', 'partly', {
    finding: 'Pinpoint bleeding and redness visible 1-3 d.',
    sources: [
      cite(
        'Varicella',
        'COH',
        'V',
        'About 10 passes in three directions to uniform pinpoint bleeding; erythema for 7 days.',
      ),
      cite('HKJ18', 'COH', 'V', '36 people: pain, erythema and oedema settled in 3-6 h.'),
    ],
  }),
  claim('003-24', 'The device is moved evenly.', 'supported', {
    finding: 'Multi-direction passes.',
    sources: [
      cite(
        'Varicella',
        'COH',
        'V',
        'About 10 passes in three directions to uniform pinpoint bleeding; erythema for 7 days.',
      ),
    ],
  }),
];
