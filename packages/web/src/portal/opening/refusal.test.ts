import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

describe('a refusal to open a link', () => {
  it.each([
    ['birth-date-differs', 'differs'],
    ['link-unusable', 'unusable'],
    ['too-many-tries', 'wait'],
    ['offline', 'offline'],
    ['unexpected', 'other'],
  ])('with the code %s is told as %s', (code, refusal) => {
    expect(refusalOf({ code, errors: [] })).toBe(refusal);
  });

  it('of a link with letters missing is told as unusable', () => {
    expect(refusalOf({ code: 'invalid-request', errors: [{ field: 'link', fault: 'is too short' }] })).toBe('unusable');
  });
});
