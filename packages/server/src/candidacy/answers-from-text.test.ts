import { describe, expect, it } from 'vitest';
import { answersFromText } from './answers-from-text.ts';

const plain = (question: string): string =>
  `{"value": {"yes": false, "kind": "yes-no"}, "question": "${question}", "answered_by": "patient", "answered_on": "2026-05-24"}`;

describe('answers from the record’s text', () => {
  it.each([
    ['none', '[]'],
    ['one', `[${plain('keloid')}]`],
    ['several', `[${plain('keloid')}, ${plain('herpes')}, ${plain('keloid')}]`],
    ['answers of different days', `[${plain('keloid')}, ${plain('keloid').replace('05-24', '04-24')}]`],
    ['any other form of JSON', `[ ${plain('keloid')},${plain('herpes')} ]`],
  ])('%s are what the text says, the first time and again', (_name, text) => {
    expect(answersFromText(text)).toEqual(JSON.parse(text));
    expect(answersFromText(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['a piece that only looks like an end', `[${plain('ke}, {loid')}]`],
    ['another key', `[${plain('keloid').replace('{"value"', '{"extra": 1, "value"')}]`],
    ['a day that is none', `[${plain('keloid').replace('2026-05-24', '2026-02-30')}]`],
    ['no day at its end', `[${plain('keloid').replace('2026-05-24', '2026-05')}]`],
    ['no list', plain('keloid')],
    ['something after it', `[${plain('keloid')}, {}]`],
  ])('with %s they are refused', (_name, text) => {
    expect(() => answersFromText(text)).toThrow();
  });
});
