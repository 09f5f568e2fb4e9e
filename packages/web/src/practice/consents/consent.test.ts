import { describe, expect, it } from 'vitest';
import { notAnswered, photoUseOf } from './consent.ts';

describe('the use of photographs', () => {
  it('is nothing until every question was answered by itself', () => {
    expect(photoUseOf(notAnswered)).toBeNull();
    expect(photoUseOf({ ...notAnswered, for_record: true, for_teaching: false })).toBeNull();
    const all = { for_record: true, for_teaching: false, for_publication: false };
    expect(photoUseOf(all)).toEqual(all);
  });
});
