import { verdictsStrongestFirst } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { verdictLook, verdictWords } from './verdict-look.ts';

describe('how a verdict looks', () => {
  it('never rests on colour alone: each verdict has its own icon and its own word', () => {
    const looks = verdictsStrongestFirst.map((verdict) => verdictLook[verdict]);
    for (const part of ['tone', 'icon', 'word'] as const)
      expect(new Set(looks.map((look) => look[part])).size).toBe(verdictsStrongestFirst.length);
  });

  it('says until when, and what is known when nothing can be told', () => {
    expect(verdictWords('defer', '2027-02-12')).toBe('Defer until 12 February 2027');
    expect(verdictWords('cannot-tell', '2027-02-12')).toBe('Cannot tell, not before 12 February 2027');
    expect(verdictWords('refer', '2027-02-12')).toBe('Refer, if before 12 February 2027');
    for (const verdict of verdictsStrongestFirst)
      expect(verdictWords(verdict, '2027-02-12')).not.toMatch(/(refer|unsuitable) until/i);
    expect(verdictWords('unsuitable')).toBe('Unsuitable');
  });
});
