import { describe, expect, it } from 'vitest';
import { readScan } from './read-scan.ts';

const first = '0109521234543213';

describe('a scan', () => {
  it('is whole with product and lot; the separator may stand as its sign', () => {
    const read = readScan(`${first}10C26-0412\u241D21S1`, 2026, null);
    expect(read).toMatchObject({ ok: true, value: { is_whole: true, code: { lot: 'C26-0412', serial: 'S1' } } });
  });

  it('of half a label waits for the other half', () => {
    const half = readScan(first, 2026, null);
    expect(half).toMatchObject({ ok: true, value: { is_whole: false } });
    const whole = readScan('1729123110A', 2026, half.ok ? half.value.code : null);
    expect(whole).toMatchObject({ ok: true, value: { is_whole: true, code: { lot: 'A', expires_on: '2029-12-31' } } });
  });

  it('of another package is not put together with the first', () => {
    const half = readScan(`${first}10A`, 2026, null);
    expect(readScan('10B', 2026, half.ok ? half.value.code : null)).toMatchObject({ ok: false });
  });
});
