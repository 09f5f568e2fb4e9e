import { readFileSync } from 'node:fs';
import { judgedRows } from '@stipple/engine/healing';
import { describe, expect, it } from 'vitest';

const report = readFileSync(new URL('../../docs/clinical/healing-fit.md', import.meta.url), 'utf8');

describe('the fit report', { timeout: 60_000 }, () => {
  it('names as missed what is shown as missed on the screen, and nothing else', () => {
    const missed = judgedRows().filter(({ isHit }) => !isHit);
    const told = /\d+ missed \(([^)]*)\)/.exec(report)?.[1]?.split(', ');
    expect(missed.map(({ row }) => row.id)).toEqual(told);
  });
});
