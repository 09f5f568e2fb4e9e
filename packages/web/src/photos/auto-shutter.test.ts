import { describe, expect, it } from 'vitest';
import { afterShot, lookedAt, shutterAtRest } from './auto-shutter.ts';
import type { ShutterState } from './auto-shutter.ts';

const [front, turned] = [
  [0.2, 0.4, 0.6],
  [0.6, 0.4, 0.2],
];

/** Looks every 200 ms, beginning at some moment. */
function after(
  looks: readonly (readonly [glance: readonly number[] | undefined, may_shoot?: boolean])[],
  from: ShutterState = shutterAtRest,
): ShutterState {
  let state = from;
  for (const [at, [glance = [], may_shoot = true]] of looks.entries())
    state = lookedAt(state, { at_ms: 1_000 + at * 200, may_shoot, glance });
  return state;
}
const times = (count: number, glance: readonly number[] | undefined, may_shoot = true) =>
  Array.from({ length: count }, () => [glance, may_shoot] as const);

describe('the shutter that opens by itself', () => {
  it('opens once everything has held for a moment', () => {
    expect(after(times(3, front)).waits_for).toBe('stillness');
    expect(after(times(7, front)).waits_for).toBe('nothing');
  });

  it('does not open while a check fails, and begins anew afterwards', () => {
    expect(after([...times(4, front), ...times(1, front, false)]).waits_for).toBe('checks');
    expect(after([...times(4, front), ...times(1, front, false), ...times(3, front)]).waits_for).toBe('stillness');
  });

  it('does not open while the patient moves', () => {
    const moving = Array.from({ length: 12 }, (_none, at) => [at % 2 === 0 ? front : turned] as const);
    expect(after(moving).waits_for).toBe('stillness');
  });

  it('takes the next view only after the picture has changed', () => {
    const shot = afterShot(after(times(7, front)));
    expect(after(times(20, front), shot).waits_for).toBe('movement');
    expect(after([...times(5, front), ...times(7, turned)], shot).waits_for).toBe('nothing');
  });
});
