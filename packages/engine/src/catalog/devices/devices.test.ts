import { describe, expect, it } from 'vitest';
import { devices, findDevice, findZone } from '../index.ts';

const all = Object.values(devices);

describe.each(all)('device $code', (device) => {
  it('has settings that run upwards to its deepest, and is not evaluated beyond it', () => {
    const { depth_settings_mm, deepest_mm, evaluated_to_mm } = device;
    expect(depth_settings_mm).toEqual(depth_settings_mm.toSorted((a, b) => a - b));
    if (depth_settings_mm.length > 0) expect(depth_settings_mm.at(-1)).toBe(deepest_mm);
    if (evaluated_to_mm !== null) expect(evaluated_to_mm).toBeLessThanOrEqual(deepest_mm ?? 0);
  });

  it('is cleared for zones that exist, from an age on', () => {
    for (const { zones, ages_from } of device.cleared_for) {
      expect(zones.filter((zone) => findZone(zone)?.excluded !== false)).toEqual([]);
      expect(ages_from).toBeGreaterThanOrEqual(22);
    }
  });
});

describe('the devices', () => {
  it('hold the ages of their clearances: 22, and 34 around the eyes for one pen', () => {
    const ages = (code: string) => findDevice(code)?.cleared_for.map(({ zones, ages_from }) => [zones[0], ages_from]);
    expect(ages('skinstylus')).toEqual([
      ['abdomen', 22],
      ['periorbital', 34],
    ]);
    expect(ages('rejuvapen-nxt')).toEqual([['periorbital', 22]]);
  });

  it('leave geometry empty where none was read', () => {
    for (const code of ['micropen-evo', 'collagen-pin', 'dp4', 'stamp'])
      expect(findDevice(code)).toMatchObject({ needle_count: null, deepest_mm: null, depth_settings_mm: [] });
  });

  it('refuse radiofrequency, coring and rollers for use at home, and nothing else', () => {
    const refused = all.filter((device) => device.refused !== null).map((device) => device.code);
    expect(refused.toSorted()).toEqual(['home-roller', 'micro-coring', 'radiofrequency-needling']);
  });
});
