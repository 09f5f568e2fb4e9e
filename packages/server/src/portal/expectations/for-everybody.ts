import { findClaim } from '@stipple/engine/catalog';
import { cite } from './cite-source.ts';
import { citationsOf, type ExpectationSection } from './section.ts';

/** What is the same whatever the wish is. Each sentence retells a reading of the claims ledger or a row of the pack. */
export const howItWorks: ExpectationSection = {
  code: 'how-it-works',
  title: 'How it works',
  paragraphs: [
    'A small device with fine, clean needles makes many tiny holes in your skin. Then your skin heals. As it heals, it makes new collagen. Collagen keeps skin firm. Doctors have seen it grow in tiny bits of skin under a lens.',
    'Some pages say that the skin makes more elastin too. Elastin lets skin spring back. In two studies it went down. In one it went up. So nobody can promise you that.',
  ],
  sources: read('000-3', '000-4', '001-2'),
  claims: ['000-4', '001-18', '002-1', '000-7', '002-4', '001-1', '000-6', '001-27', '003-23', '001-19'],
};

/** @source protocols.md s10, 000-20 and 003-9 (pain), 003-22 and 003-26 (time), 000-25 and 002-9 (redness) */
export const howItFeels: ExpectationSection = {
  code: 'how-it-feels',
  title: 'What it feels like',
  paragraphs: [
    'You may get a cream first that makes your skin numb. You can still feel the needles. In studies people gave the pain 3 to 5 on a scale from 0 to 10. Some pages say that it does not hurt at all. That is not what the studies found.',
    'The needles take 10 to 60 minutes. With the cream and a talk, the visit can take two hours.',
    'Your skin will be red and may swell, as with a mild sunburn. This is often gone in 1 to 3 days. It can last for 7 days.',
  ],
  sources: read('000-20', '003-21', '000-21', '003-26', '000-25', '002-8', '002-9'),
  claims: [
    '000-20',
    '003-9',
    '003-21',
    '000-21',
    '003-22',
    '003-26',
    '003-10',
    '003-27',
    '002-9',
    '000-25',
    '003-13',
    '000-22',
  ],
};

/** @source protocols.md s10, 000-5 002-17 001-8 000-32; s3, the agency's list of risks */
export const risks: ExpectationSection = {
  code: 'risks',
  title: 'What can go wrong',
  paragraphs: [
    'For some days most people have skin that is red, dry, tight, sore or itchy. It may peel. You can get a bruise or a small scab.',
    'Some things happen less often. Dark marks can form, above all on darker skin. Thin lines can stay as scars. You can get an infection. Cold sores can come back. Say so if you have ever had one.',
    'A cream that does not belong on open skin can cause hard lumps. So use only what your practice tells you to use. In one place that had no licence, people caught HIV. That is why all needles must be new and clean, just for you.',
    'For most of these things nobody has good numbers.',
  ],
  sources: [
    ...read('000-5', '002-17', '001-8', '000-32'),
    cite('FDA-MN', 'REG', 'V', 'Common and less common risks of authorised uses, cold-sore reactivation among them.'),
  ],
  claims: [
    '000-24',
    '000-5',
    '002-17',
    '003-11',
    '000-32',
    '001-8',
    '003-33',
    '003-36',
    '003-38',
    '003-25',
    '000-27',
    '002-19',
  ],
};

/** @source protocols.md s3 Home devices and s10, 001-12 to 001-17 and 003-16 */
export const homeDevices: ExpectationSection = {
  code: 'home-devices',
  title: 'Needling at home',
  paragraphs: [
    'You can buy small rollers for use at home. Most have shorter needles. They are hard to clean, and a dirty one can harm your skin. Do not share one.',
    'Doctors who were asked expect less from a roller at home. No study has put the two side by side. Pages do not agree on how long the needles may be. Ask your practice before you use one.',
  ],
  sources: read('001-13', '001-14', '001-15', '001-17', '003-16'),
  claims: ['001-12', '001-13', '001-14', '001-15', '001-16', '003-16'],
};

/** @source protocols.md s11: AU-consent (alternatives including none), FDA-MN (lasers, energy devices, peels, fillers) */
export const otherWays: ExpectationSection = {
  code: 'other-ways',
  title: 'Other ways',
  paragraphs: [
    'You can choose to do nothing. That is always fine, and you can change your mind at any time.',
    'There are also lasers, peels, fillers and devices that use heat. Each has its own good points and its own risks. Ask your practice which of them could fit you, and what each one costs.',
  ],
  sources: [
    cite('AU-consent', 'CON', 'S', 'Alternatives, including doing nothing, belong to what is told.'),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Discuss the alternatives (lasers, energy devices, peels, fillers) and the risks of each.',
    ),
  ],
  claims: ['002-16', '003-32'],
};

function read(...codes: readonly string[]) {
  return citationsOf(codes.flatMap((code) => findClaim(code) ?? []));
}
