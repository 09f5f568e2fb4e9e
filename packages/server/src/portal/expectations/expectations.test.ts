import { claims, findClaim, findSource, indications } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade } from '../../testing/flesch-kincaid.ts';
import { expectationsOf } from './expectations-of.ts';
import { claimsOfWishes } from './for-this-wish.ts';
import { contestedClaims, isContested } from './popular-claim.ts';

const wishes = Object.values(indications);

describe('the formula for readability', () => {
  it('gives the published values of known sentences, nearly', () => {
    expect(fleschKincaidGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 1);
    const hard = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    expect(fleschKincaidGrade(hard)).toBeGreaterThan(8);
  });
});

describe.each(wishes.map((wish) => [wish.code, wish] as const))('what to expect for %s', (_code, wish) => {
  const sections = expectationsOf(wish);

  it('can be read by somebody of twelve, each part and the whole', () => {
    const grades = sections.map(({ code, paragraphs }) => ({ code, grade: fleschKincaidGrade(paragraphs.join(' ')) }));
    expect(grades.filter(({ grade }) => grade > 7)).toEqual([]);
    expect(fleschKincaidGrade(sections.flatMap(({ paragraphs }) => paragraphs).join(' '))).toBeLessThanOrEqual(6);
  });

  it('answers every question of somebody who has not decided, and says whose word each part rests on', () => {
    expect(sections.map(({ code }) => code)).toEqual([
      'how-it-works',
      'what-it-can-do',
      'how-many-sessions',
      'when-results-show',
      'how-it-feels',
      'risks',
      'home-devices',
      'other-ways',
    ]);
    for (const { sources, paragraphs } of sections) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter(({ source }) => findSource(source) === null)).toEqual([]);
      expect(paragraphs.filter((paragraph) => paragraph.trim() === '')).toEqual([]);
    }
  });

  it('never gives a verdict, never alarms, never sells', () => {
    const text = sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join(' ');
    expect(text).not.toMatch(/\b(suitable|unsuitable|eligible|candidate|don’t worry|amazing|best|guarantee)\b/i);
  });

  it('shows claims that are in the catalogue and contested', () => {
    const codes = sections.flatMap((section) => section.claims);
    expect(codes.filter((code) => findClaim(code) === null)).toEqual([]);
    for (const claim of contestedClaims(codes)) expect(claim.found).not.toBe('');
  });
});

describe('popular claims', () => {
  it('of which pages contradict each other or the evidence are all shown somewhere, but for a named few', () => {
    const shown = new Set([
      ...wishes.flatMap(expectationsOf).flatMap((section) => section.claims),
      ...claimsOfWishes(),
    ]);
    const left = Object.values(claims).filter((claim) => isContested(claim) && !shown.has(claim.code));
    expect(left.map(({ code }) => code).toSorted()).toEqual(belongElsewhere);
  });

  it('name what other pages say instead', () => {
    const [painless] = contestedClaims(['000-20']);
    expect(painless).toMatchObject({
      stands: 'against',
      others_say: expect.arrayContaining(['Causes minimal discomfort.']),
    });
  });
});

/** Who should not, sun and aftercare are asked and told elsewhere, by the questions and the aftercare of a session. */
const belongElsewhere: readonly string[] = [
  '000-26',
  '000-30',
  '001-21',
  '003-12',
  '003-30',
  '003-34',
  '003-35',
  '003-37',
];
