import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { firstQuestion, traceQuery } from './trace-question.ts';

const asked = firstQuestion(calendarDate('2026-11-20'));
const days = { from: '2026-08-22', until: '2026-11-20' };

describe('a question for an exposure', () => {
  it('is complete as soon as its one thing is chosen', () => {
    expect(traceQuery(asked)).toBeNull();
    expect(traceQuery({ ...asked, by: 'device' })).toBeNull();
    expect(traceQuery({ ...asked, by: 'device', value: 'SP-1' })).toEqual({ ...days, device_serial: 'SP-1' });
    expect(traceQuery({ ...asked, by: 'operator', value: 'id' })).toEqual({ ...days, staff_id: 'id' });
    expect(traceQuery({ ...asked, by: 'product', value: 'exceed' })).toEqual({
      ...days,
      kind: 'cartridge',
      entry: 'exceed',
    });
    expect(traceQuery({ ...asked, by: 'lot', lot: ' A1 ' })).toEqual({ ...days, kind: 'cartridge', lot: 'A1' });
    expect(traceQuery({ ...asked, by: 'any' })).toEqual(days);
  });

  it('asks nothing of days that run backwards', () => {
    expect(traceQuery({ ...asked, by: 'any', from: calendarDate('2026-12-01') })).toBeNull();
  });
});
