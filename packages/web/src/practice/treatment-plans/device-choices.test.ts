import { devices } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { deviceChoices, deviceFacts } from './device-choices.ts';

describe('the devices that a plan may use', () => {
  it('are all that are not refused, those cleared for the indication first', () => {
    const choices = deviceChoices('acne-scars-rolling-boxcar');
    const offered = Object.values(devices).filter((device) => !device.retired && device.refused === null);
    expect(choices.map(({ value }) => value).toSorted()).toEqual(offered.map(({ code }) => code).toSorted());
    expect(choices[0]).toMatchObject({ group: 'Cleared for this indication' });
    expect(choices.at(-1)).toMatchObject({ group: 'No clearance found' });
    expect(deviceChoices('striae').map(({ group }) => group)).not.toContain('Cleared for this indication');
  });

  it('say how deep they go, and how deep they were evaluated', () => {
    expect(deviceFacts('skinpen-precision')).toBe('Pen · deepest setting 2.5 mm · evaluated to 1.5 mm');
    for (const { value } of deviceChoices(null)) expect(deviceFacts(value).length).toBeGreaterThan(5);
  });
});
