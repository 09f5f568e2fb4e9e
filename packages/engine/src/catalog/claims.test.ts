import { describe, expect, it } from 'vitest';
import { claimConflicts } from './claim-conflicts.ts';
import { claims, findClaim, findSource } from './index.ts';

const all = Object.values(claims);

describe('the claims of articles for consumers', () => {
  it('are 117, each with a code of its own', () => {
    expect(all).toHaveLength(117);
    expect(new Set(all.map((claim) => claim.code)).size).toBe(117);
  });

  it.each([
    ['000', 32],
    ['001', 27],
    ['002', 19],
    ['003', 39],
  ])('of article %s are %i, numbered without a gap', (article, count) => {
    const found = all.filter((claim) => claim.article === article).map((claim) => claim.code);
    expect(findSource(article)).not.toBeNull();
    expect(found.toSorted()).toEqual(Array.from({ length: count }, (_, at) => `${article}-${at + 1}`).toSorted());
  });

  it('contradict each other in both directions and never themselves', () => {
    for (const claim of all)
      for (const { topic, claims: others } of claim.contradicts)
        for (const code of others) {
          expect(code).not.toBe(claim.code);
          const back = findClaim(code)?.contradicts.filter((conflict) => conflict.topic === topic);
          expect(back?.flatMap((conflict) => conflict.claims)).toContain(claim.code);
        }
  });

  it('take a default in every topic of conflict, and every claim named there exists', () => {
    expect(claimConflicts).toHaveLength(15);
    for (const { instead, positions } of claimConflicts) {
      expect(instead).not.toBe('');
      expect(positions.flat().filter((code) => findClaim(code) === null)).toEqual([]);
    }
  });

  it('keep what was read wrong in the articles apart from what is right', () => {
    expect(findClaim('000-20')).toMatchObject({ verdict: 'contradicted' });
    expect(findClaim('000-4')).toMatchObject({ verdict: 'contradicted', also: 'partly' });
    expect(findClaim('003-36')?.contradicts[0]).toMatchObject({ topic: 'Products on open skin', claims: ['003-33'] });
  });
});
