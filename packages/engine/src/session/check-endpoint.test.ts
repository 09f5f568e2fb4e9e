import { describe, expect, it } from 'vitest';
import { checkEndpoint } from './index.ts';

const SCARS = 'acne-scars-rolling-boxcar';

describe('an endpoint', () => {
  it('beyond where the indication stops is a warning', () => {
    expect(checkEndpoint({ indication: 'hyperpigmentation', endpoint: 'erythema' })).toEqual([]);
    expect(checkEndpoint({ indication: 'hyperpigmentation', endpoint: 'pinpoint-bleeding' })).toHaveLength(1);
    expect(checkEndpoint({ indication: SCARS, endpoint: 'pinpoint-bleeding' })).toEqual([]);
    expect(checkEndpoint({ indication: SCARS, endpoint: 'more-than-pinpoint-bleeding' })).toHaveLength(1);
    expect(checkEndpoint({ indication: SCARS, endpoint: 'gushing' })[0]?.verdict).toBe('unsuitable');
  });
});
