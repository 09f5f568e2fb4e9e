import { describe, expect, it } from 'vitest';
import { firstQuestion, reportQuery } from './report-question.ts';

describe('what the report is asked', () => {
  it('is at first the last twelve months by indication', () => {
    expect(reportQuery(firstQuestion('2026-11-20'))).toEqual({
      from: '2025-11-20',
      until: '2026-11-20',
      by: 'indication',
    });
  });

  it('is nothing while a day is missing, is no day, or stands in the wrong order', () => {
    const question = firstQuestion('2026-11-20');
    for (const wrong of [{ from: null }, { until: '2026-02-30' }, { from: '2026-11-21' }])
      expect(reportQuery({ ...question, ...wrong })).toBeNull();
  });

  it('names an indication only where one was chosen', () => {
    expect(reportQuery({ ...firstQuestion('2026-11-20'), indication: 'striae' })).toMatchObject({
      indication: 'striae',
    });
  });
});
