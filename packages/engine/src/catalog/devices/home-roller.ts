import { cite } from '../cite.ts';
import type { DeviceEntry } from '../entry.ts';
import { passOf } from '../example-of.ts';

/** @source protocols.md s3 Home devices; s5.2 */
export const homeRoller: DeviceEntry = {
  code: 'home-roller',
  name: 'Roller for use at home',
  revision: 1,
  retired: false,
  kind: 'roller',
  maker: null,
  needle_count: null,
  needle_gauge: null,
  needle_diameter_mm: null,
  depth_settings_mm: [],
  deepest_mm: null,
  speeds: [],
  evaluated_to_mm: null,
  cleared_for: [],
  single_use: false,
  refused: {
    title: 'Not for a practice',
    text: 'A roller for use at home is hard to clean and to sterilise: it is never used in a practice and never shared.',
    sources: [cite('Donyoo', 'CNS', 'V', 'Hard to sterilise, risk of use by several people.')],
  },
  notes: [
    'At home: 0.3 mm or less, one user, never 0.5 mm or more, not on acne or infection; no clinical claim.',
    'A dermatologist in the press gives 0.2 to 1.0 mm, a vendor up to 1.0 mm: they conflict with that.',
    'No authorisation for sale over the counter is known to a research archive; the agency’s own page does not speak of it, so it is not quoted for it.',
  ],
  sources: [
    cite('Pearce', 'CNS', 'V', '0.1-0.3 mm at home; hard to sterilise.'),
    cite('Donyoo', 'CNS', 'V', '0.1-0.3 mm at home; hard to sterilise, risk of use by several people.'),
    cite('Allure', 'CNS', 'V', '0.2-1.0 mm; a superficial effect on scars and wrinkles.'),
    cite('QAI-list', 'REG', 'S', 'No authorisation over the counter among the records.'),
    cite('DrPen', 'CNS', 'V', 'A vendor tells users up to 1.0 mm.'),
  ],
  examples: {
    accepting: passOf('cheeks', 0.5, [], { device: 'dermaroller' }),
    refusing: passOf('cheeks', 0.5, ['device.refused'], { device: 'home-roller' }),
  },
  sign_off: 'default',
};
