import { zones } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { portalText } from '../../text/en/portal.ts';
import { zoneInWords } from './zone-in-words.ts';

describe('a treated zone in the words of a patient', () => {
  it('is the code itself, spaced out, where that is a word', () => {
    expect(zoneInWords('upper-lip')).toBe('upper lip');
    expect(zoneInWords('periorbital')).toBe('around the eyes');
  });

  it('is written down only for zones of the catalogue', () => {
    const written = Object.keys(portalText.en).flatMap((key) => (key.startsWith('zone.') ? [key.slice(5)] : []));
    expect(written.filter((zone) => !Object.hasOwn(zones, zone))).toEqual([]);
  });
});
