import { describe, expect, it } from 'vitest';
import { keptBeside, missingBeside, type Beside } from './beside.ts';

const whole: Beside = {
  rationale: 'Scars that creams did not change.',
  explained_by: 'Dr Olga Owner',
  witness: '',
  interpreter: '',
  interpreter_language: '',
};

describe('what is kept beside a consent', () => {
  it('needs the reason and who explained it', () => {
    expect(missingBeside(whole)).toEqual([]);
    expect(missingBeside({ ...whole, rationale: ' ', explained_by: '' })).toEqual(['rationale', 'explained-by']);
  });

  it('needs the language of an interpreter, and a name for the language', () => {
    expect(missingBeside({ ...whole, interpreter: 'Ines' })).toEqual(['interpreter']);
    expect(missingBeside({ ...whole, interpreter_language: 'Turkish' })).toEqual(['interpreter']);
    expect(missingBeside({ ...whole, interpreter: 'Ines', interpreter_language: 'Turkish' })).toEqual([]);
  });

  it('sends nobody as nobody', () => {
    expect(keptBeside(whole)).toMatchObject({ witness: null, interpreter: null });
    expect(
      keptBeside({ ...whole, witness: 'Willi', interpreter: 'Ines', interpreter_language: 'Turkish' }),
    ).toMatchObject({ witness: { name: 'Willi' }, interpreter: { name: 'Ines', language: 'Turkish' } });
  });
});
