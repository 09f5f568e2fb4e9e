import { describe, expect, it } from 'vitest';
import { readProblem } from './problem.ts';
import { fillPath, queryText } from './send.ts';

describe('the address of a request', () => {
  it('fills each named segment and escapes it', () => {
    expect(fillPath('/api/patients/:patient_id/photos/:photo_id', { patient_id: 'a/b', photo_id: '7' })).toBe(
      '/api/patients/a%2Fb/photos/7',
    );
  });

  it('refuses a segment without a value', () => {
    expect(() => fillPath('/api/patients/:patient_id', {})).toThrow(':patient_id');
  });

  it('leaves out of the query what is absent and repeats lists', () => {
    expect(queryText({ find: 'Zoë', cursor: null, state: ['open', 'late'] })).toBe(
      '?find=Zo%C3%AB&state=open&state=late',
    );
    expect(queryText({})).toBe('');
  });
});

describe('a refusal from the server', () => {
  it('keeps its words and its field faults', () => {
    const problem = readProblem(
      {
        title: 'Not saved',
        code: 'invalid',
        detail: 'One field is at fault.',
        remedy: 'Correct it.',
        errors: [{ field: 'name', fault: 'is empty' }],
      },
      422,
    );
    expect(problem).toMatchObject({ status: 422, code: 'invalid', remedy: 'Correct it.' });
    expect(problem.errors).toEqual([{ field: 'name', fault: 'is empty' }]);
  });

  it('is understood even when it is no problem document', () => {
    expect(readProblem('<html>', 502)).toMatchObject({ code: 'http-502', remedy: null, errors: [] });
  });
});
