import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { checkCartridge } from './index.ts';

const today = calendarDate('2026-11-20');

describe('a cartridge', () => {
  const good = { device: 'skinpen-precision', lot: 'A1', expires_on: today, today, used_before: false };

  it('may be used up to and on its last day, not after it', () => {
    expect(checkCartridge({ ...good, expires_on: calendarDate('2026-11-21') })).toEqual([]);
    expect(checkCartridge(good)).toEqual([]);
    const [expired] = checkCartridge({ ...good, expires_on: calendarDate('2026-11-19') });
    expect(expired).toMatchObject({ rule: 'cartridge.expired', verdict: 'unsuitable', overridable_by: null });
  });

  it('is never used twice', () => {
    expect(checkCartridge({ ...good, used_before: true })[0]).toMatchObject({
      verdict: 'unsuitable',
      overridable_by: null,
    });
  });

  it('asks for its lot and expiry', () => {
    expect(checkCartridge({ ...good, lot: ' ', expires_on: null }).map((finding) => finding.rule)).toEqual([
      'cartridge.no-expiry',
      'cartridge.no-lot',
    ]);
  });
});
