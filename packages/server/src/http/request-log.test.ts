import { describe, expect, it } from 'vitest';
import { allowedOnly } from './request-log.ts';

describe('a log line', () => {
  it('holds what is on the list and nothing else', () => {
    const line = {
      request: '1',
      route: '/api/patients/:patient_id',
      status: 200,
      ms: 3,
      url: '/api/patients/7',
      name: 'Ada',
      body: {},
    };
    expect(allowedOnly(line)).toEqual({ request: '1', route: '/api/patients/:patient_id', status: 200, ms: 3 });
  });
});
