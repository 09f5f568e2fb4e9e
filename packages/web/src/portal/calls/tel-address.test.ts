import { describe, expect, it } from 'vitest';
import { telAddress } from './tel-address.ts';

describe('the address of a telephone number', () => {
  it('keeps digits and the plus sign', () => {
    expect(telAddress('+49 (0)30 / 123-456')).toBe('tel:+4930123456');
    expect(telAddress('112')).toBe('tel:112');
  });
});
