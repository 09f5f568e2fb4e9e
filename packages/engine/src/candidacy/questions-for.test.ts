import { describe, expect, it } from 'vitest';
import { answered } from './candidacy-test-case.ts';
import { isAsked, questionsByTopic, questionsFor } from './questions-for.ts';
import { findQuestion, no, yes } from '../catalog/index.ts';

const acneScars = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks'] };

describe('the intake form', () => {
  it('asks each question once, details after their main question', () => {
    const codes = questionsFor(acneScars).map((question) => question.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, asked_when } of questionsFor(acneScars))
      if (asked_when !== null) expect(codes.indexOf(asked_when.question)).toBeLessThan(codes.indexOf(code));
  });

  it('begins with the skin today', () => {
    expect(questionsByTopic(acneScars)[0]?.title).toBe('Your skin today');
  });

  it('leaves to the clinician what is the clinician’s', () => {
    expect(questionsFor({ ...acneScars, asked_of: 'clinician' }).map((question) => question.code)).toContain(
      'skin-type',
    );
    expect(questionsFor({ ...acneScars, asked_of: 'patient' }).map((question) => question.code)).not.toContain(
      'skin-type',
    );
  });

  it('does not ask about the face when the scalp is treated', () => {
    const codes = questionsFor({ indication: 'hair-androgenetic', zones: ['scalp'] }).map((question) => question.code);
    expect(codes).not.toContain('rosacea');
    expect(codes).not.toContain('herpes');
    expect(codes).toContain('herpes.active');
  });

  it('puts a detail only after yes to its main question', () => {
    const detail = findQuestion('isotretinoin.stopped-on');
    if (detail === null) throw new Error('the question is in the catalogue');
    expect(isAsked(detail, [])).toBe(false);
    expect(isAsked(detail, [answered('isotretinoin', no)])).toBe(false);
    expect(isAsked(detail, [answered('isotretinoin', yes)])).toBe(true);
  });
});
