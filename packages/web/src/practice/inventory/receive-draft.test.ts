import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { newDraft, soundDraft, withCode, withProduct } from './receive-draft.ts';
import { readScan } from './scan/read-scan.ts';

describe('receiving', () => {
  it('takes from a code what it says and keeps the rest', () => {
    const scan = readScan('01095212345432131729123110C26-0412', 2026, null);
    if (!scan.ok) throw new Error(scan.problem.fault);
    const draft = withProduct(withCode({ ...newDraft, pieces: 7 }, scan.value.code), {
      kind: 'sheath',
      entry: 'exceed',
    });
    expect(soundDraft(draft)).toEqual({
      kind: 'sheath',
      entry: 'exceed',
      lot: 'C26-0412',
      expires_on: calendarDate('2029-12-31'),
      pieces: 7,
      product_code: '09521234543213',
    });
  });

  it('is not sent while something is missing', () => {
    const whole = { ...newDraft, entry: 'exceed', lot: 'A' };
    expect(soundDraft(whole)).not.toBeNull();
    for (const less of [{ entry: null }, { lot: ' ' }, { pieces: null }, { pieces: 0 }, { expires_on: '2026-02-30' }])
      expect(soundDraft({ ...whole, ...less })).toBeNull();
  });
});
