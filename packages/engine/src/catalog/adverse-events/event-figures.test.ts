import { describe, expect, it } from 'vitest';
import { findAdverseEvent } from '../index.ts';

/** Typed from the reference pack a second time, by another reader than the entries. @source protocols.md s8 */
describe('an adverse event', () => {
  it.each([
    ['erythema-oedema', 'self-care', [0, 168], 0],
    ['pain', 'self-care', [0, 6], 0],
    ['dryness-peeling-itch', 'self-care', [24, 168], 0],
    ['bruising', 'self-care', [0, 240], 0],
    ['acne-flare-or-milia', 'contact', null, 0],
    ['post-inflammatory-hyperpigmentation', 'contact', null, 1],
    ['hypopigmentation', 'contact', null, 1],
    ['tram-track-scar', 'contact', null, 1],
    ['hypertrophic-scar-or-keloid', 'contact', null, 1],
    ['contact-dermatitis', 'same-day', null, 1],
    ['metal-eruption', 'same-day', null, 1],
    ['granulomatous-reaction', 'contact', [72, null], 1],
    ['lymph-node-swelling', 'contact', null, 0],
    ['bacterial-infection', 'same-day', null, 1],
    ['herpes-reactivation', 'same-day', null, 1],
    ['fungal-or-wart-spread', 'contact', null, 1],
    ['non-tuberculous-mycobacteria', 'contact', [120, null], 2],
    ['blood-borne-exposure', 'same-day', null, 2],
    ['lidocaine-toxicity', 'emergency', null, 1],
    ['methaemoglobinaemia', 'emergency', [3, 4], 1],
    ['anaphylaxis', 'emergency', null, 1],
    ['faint', 'same-day', null, 0],
    ['eye-injury', 'emergency', null, 1],
    ['nerve-or-vessel-damage', 'same-day', null, 1],
    ['burn-or-fat-loss', 'same-day', null, 2],
    ['koebner-reaction', 'contact', null, 1],
    ['no-response', 'contact', null, 0],
  ] as const)('%s is %s, begins at %j hours and is reported along %i routes', (code, urgency, onset_h, routes) => {
    const event = findAdverseEvent(code);
    expect(event).toMatchObject({ urgency, onset_h });
    expect(event?.report_to).toHaveLength(routes);
  });

  it('keeps apart which onset was only recalled', () => {
    const recalled = (code: string) => findAdverseEvent(code)?.onset_unverified;
    expect(recalled('acne-flare-or-milia')).toBe('day 2 to 14');
    expect(recalled('post-inflammatory-hyperpigmentation')).toBe('week 1 to 6');
    expect(recalled('koebner-reaction')).toBe('week 1 to 3');
    expect(recalled('faint')).toBe('0 to 30 minutes');
    expect(recalled('hypopigmentation')).toBeNull();
    expect(recalled('granulomatous-reaction')).toBeNull();
  });

  it('gives no dose of what only the medical team or trained staff give', () => {
    for (const code of ['anaphylaxis', 'lidocaine-toxicity', 'methaemoglobinaemia'])
      expect(findAdverseEvent(code)?.typical_care).not.toMatch(/mg|micrograms|ml\b/);
  });
});
