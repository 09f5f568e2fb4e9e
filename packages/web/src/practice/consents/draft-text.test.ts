import { expect, it } from 'vitest';
import { copyOf, movedSection, type ConsentText } from './draft-text.ts';

const built: ConsentText = {
  text_id: null,
  label: '2026-11.1',
  language: 'en',
  title: 'Consent',
  sections: [{ heading: 'A', text: 'a', only_when: null }],
  photo_question: 'Photographs?',
  valid_months: null,
  asks_again: false,
  state: 'in-use',
  edited_by: null,
  edited_at: null,
  published_by: null,
  published_at: null,
  version: 1,
};

it('a copy takes the next free label of the month in its language', () => {
  expect(copyOf(built, '2026-11-21', [built]).label).toBe('2026-11.2');
  expect(copyOf(built, '2026-12-01', [built]).label).toBe('2026-12.1');
  expect(copyOf({ ...built, language: 'de' }, '2026-11-21', [built]).label).toBe('2026-11.1');
  expect(copyOf(built, '2026-11-21', [built]).version).toBeNull();
});

it('a section moves by one place and stays where it is at the ends', () => {
  const [a, b] = ['A', 'B'].map((heading) => ({ heading, text: 'x', only_when: null }));
  if (a === undefined || b === undefined) throw new Error('two sections');
  expect(movedSection([a, b], 0, 1)).toEqual([b, a]);
  expect(movedSection([a, b], 1, -1)).toEqual([b, a]);
  expect(movedSection([a, b], 0, -1)).toEqual([a, b]);
  expect(movedSection([a, b], 1, 1)).toEqual([a, b]);
});
