import { describe, expect, it } from 'vitest';
import { emergencyGuides, stepNote, stepsOf } from './emergency-steps.ts';

describe('first steps of an emergency', () => {
  it('come from the catalogue, each with a source, the most pressing first', () => {
    expect(emergencyGuides.map(({ entry }) => entry.code).slice(0, 2)).toEqual(['anaphylaxis', 'lidocaine-toxicity']);
    for (const { entry, steps } of emergencyGuides) {
      expect(entry.sources.length, entry.code).toBeGreaterThan(0);
      expect(steps.length, entry.code).toBeGreaterThan(0);
    }
  });

  it('keep every word of the catalogue', () => {
    for (const { entry, steps } of emergencyGuides) {
      const words = (text: string) => text.toLowerCase().match(/[\p{L}\d%]+/gu);
      expect(words(steps.join(' ')), entry.code).toEqual(words(entry.typical_care));
    }
  });

  it('are cut at semicolons and full stops, never inside a number', () => {
    expect(stepsOf('Call; lie flat, legs raised. Trained staff act.')).toEqual([
      'Call',
      'Lie flat, legs raised',
      'Trained staff act',
    ]);
    expect(stepsOf('Give 1.5 ml.')).toEqual(['Give 1.5 ml']);
  });

  it('are noted with the name of the emergency', () => {
    const [first] = emergencyGuides;
    expect(first === undefined ? '' : stepNote(first, 'Call')).toBe('Anaphylaxis: Call');
  });
});
