import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on consumer and vendor pages: practice, never proof. @source protocols.md s12 */
export const consumerPagesSources: readonly SourceEntry[] = [
  work(
    '000',
    'Consumer article on microneedling, first of four that patients bring along',
    'Public article, no address kept',
  ),
  work(
    '001',
    'Consumer article on microneedling, second of four that patients bring along',
    'Public article, no address kept',
  ),
  work(
    '002',
    'Consumer article on microneedling, third of four that patients bring along',
    'Public article, no address kept',
  ),
  work(
    '003',
    'Consumer article on microneedling, fourth of four that patients bring along',
    'Public article, no address kept',
  ),
  work('RealSelf', 'Consumer or vendor page: realself.com', 'realself.com'),
  work('DrPen', 'Consumer or vendor page: drpen.net', 'drpen.net'),
  work('Glow', 'Consumer or vendor page: glow-refinery.com', 'glow-refinery.com'),
  work('MBA', 'Consumer or vendor page: microneedlingbeforeafter.com', 'microneedlingbeforeafter.com'),
  work('Allure', 'Consumer or vendor page: allure.com', 'allure.com'),
  work('Pearce', 'Consumer or vendor page: carlypearce.co.uk', 'carlypearce.co.uk'),
  work('Donyoo', 'Consumer or vendor page: donyoomd.com', 'donyoomd.com'),
  work('Facially', 'Consumer or vendor page: faciallyconscious.com', 'faciallyconscious.com'),
  work('Bypia', 'Consumer or vendor page: bypia.com', 'bypia.com'),
  work('CNS-botox', 'Consumer or vendor page: necolebitchie.com', 'necolebitchie.com'),
  work('Feau', 'Consumer or vendor page: feau.com', 'feau.com'),
  work(
    'Glam',
    'Consumer or vendor page: copy of a glam.com piece quoting dermatologists',
    'copy of a glam.com piece quoting dermatologists',
  ),
  work('Rongsen', 'Consumer or vendor page: rongsensprayer.com', 'rongsensprayer.com'),
  work('Listering', 'Consumer or vendor page: listering.pages.dev', 'listering.pages.dev'),
  work('Oracle', 'Consumer or vendor page: droracle.ai', 'droracle.ai'),
  work('Voltaic', 'Consumer or vendor page: voltaicplasma.com', 'voltaicplasma.com'),
];
