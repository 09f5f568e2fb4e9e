import { describe, expect, it } from 'vitest';
import { outcomeScales } from '../index.ts';
import { scoreFaults, scoreOutcome } from '../../outcome/index.ts';

describe.each(Object.values(outcomeScales))('outcome scale $code', ({ code, examples: { accepting, refusing } }) => {
  it('comes to the score worked out by hand', () => {
    expect(scoreOutcome(code, accepting.items)).toEqual({ ok: true, value: accepting.score });
  });

  it('refuses answers that lack an item or leave its range, and names the item', () => {
    expect(scoreOutcome(code, refusing.items).ok).toBe(false);
    expect(scoreFaults(code, refusing.items).map(({ item }) => item)).toEqual(refusing.faulty);
    expect(refusing.faulty.length).toBeGreaterThan(0);
  });
});
