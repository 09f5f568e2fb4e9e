import { emptySessionChart } from '@stipple/contract/sessions';
import { describe, expect, it } from 'vitest';
import {
  addTopical,
  changeAnaesthetic,
  changeCartridge,
  changeDevice,
  changeSpeed,
  changeTopical,
  changeZones,
  chooseAnaesthetic,
  depthOf,
  fitCartridge,
  isDone,
  isSkipped,
  passCountOf,
  presentCartridge,
  removeCartridge,
  removeTopical,
  removeZones,
  sharedSpeed,
  sharedValue,
  zoneOnChart,
} from './chart-edits.ts';
import { sampleZone } from './sample-zone.ts';
import type { Chart } from './session.ts';

const planned: Chart = {
  ...emptySessionChart,
  device: 'skinpen-precision',
  zones: [sampleZone('cheeks', 1, 3, null), sampleZone('forehead', 0.5, 3, null)],
};

describe('zones of a session', () => {
  it('changes every chosen zone and no other, and puts a new one on the chart', () => {
    const after = changeZones(planned, ['cheeks', 'chin'], { endpoint: 'erythema' });
    expect(after.zones.map(({ zone, endpoint }) => [zone, endpoint])).toEqual([
      ['cheeks', 'erythema'],
      ['forehead', null],
      ['chin', 'erythema'],
    ]);
    expect(removeZones(after, ['chin']).zones).toHaveLength(2);
  });

  it('is done with depth, passes and endpoint, and left out with a reason', () => {
    const done = zoneOnChart(changeZones(planned, ['cheeks'], { endpoint: 'erythema' }), 'cheeks');
    expect(isDone(done)).toBe(true);
    expect(isDone(zoneOnChart(planned, 'cheeks'))).toBe(false);
    const left = zoneOnChart(changeZones(planned, ['cheeks'], { skipped_because: 'A fresh pimple' }), 'cheeks');
    expect([isSkipped(left), isDone(left)]).toEqual([true, false]);
  });

  it('shows a value that all chosen zones share, and none where they differ', () => {
    expect(sharedValue(planned.zones, passCountOf)).toBe(3);
    expect(sharedValue(planned.zones, depthOf)).toBeNull();
    expect(sharedValue([], depthOf)).toBeNull();
  });
});

describe('products of a session', () => {
  it('forgets cartridge, serial and speed with the device they belonged to', () => {
    const filled = fitCartridge(changeSpeed({ ...planned, device_serial: 'S1' }, '7000-rpm'), { lot: 'L1' });
    expect(sharedSpeed(filled)).toBe('7000-rpm');
    const after = changeDevice(filled, 'dermaroller', null);
    expect(after).toMatchObject({ device: 'dermaroller', device_serial: '', cartridges: [] });
    expect(sharedSpeed(after)).toBeNull();
    expect(changeDevice(filled, 'skinpen-precision', null)).toBe(filled);
  });

  it('keeps the needle head that was changed during the session beside the one that took its place', () => {
    const two = fitCartridge(fitCartridge(planned, { lot: 'L1', disposed: true }), { lot: 'L2' });
    expect(presentCartridge(two).lot).toBe('L2');
    const disposed = changeCartridge(two, 1, { disposed: true });
    expect(disposed.cartridges.map((one) => [one.lot, one.disposed])).toEqual([
      ['L1', true],
      ['L2', true],
    ]);
    expect(removeCartridge(two, 0).cartridges).toHaveLength(1);
    expect(presentCartridge(planned).lot).toBe('');
  });

  it('begins another anaesthetic anew', () => {
    const first = changeAnaesthetic(chooseAnaesthetic(planned, 'lidocaine-4-liposomal'), { grams: 5 });
    expect(first.anaesthetic?.grams).toBe(5);
    expect(chooseAnaesthetic(first, 'lidocaine-4-liposomal')).toBe(first);
    expect(chooseAnaesthetic(first, 'none').anaesthetic).toMatchObject({ product: 'none', grams: null });
    expect(changeAnaesthetic(planned, { grams: 5 })).toBe(planned);
  });

  it('adds, changes and removes what is put on the skin', () => {
    const two = addTopical(addTopical(planned, 'sterile-saline'), 'prp');
    const named = changeTopical(two, 1, { prescriber: 'Dr Example' });
    expect(named.topicals.map((one) => one.prescriber)).toEqual(['', 'Dr Example']);
    expect(removeTopical(named, 0).topicals.map((one) => one.topical)).toEqual(['prp']);
  });
});
