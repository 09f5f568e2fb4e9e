import { describe, expect, it } from 'vitest';
import { record, redo, startHistory, undo } from './chart-history.ts';

describe('undo and redo', () => {
  it('steps back and forth through every change', () => {
    const history = record(record(startHistory('a'), 'b'), 'c');
    expect(undo(history).present).toBe('b');
    expect(undo(undo(history)).present).toBe('a');
    expect(redo(undo(history)).present).toBe('c');
  });

  it('stays where it is at both ends', () => {
    const history = startHistory('a');
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('takes a sentence back as one step', () => {
    const typed = record(record(record(startHistory(''), 'r', 'notes'), 're', 'notes'), 'red', 'notes');
    expect(undo(typed).present).toBe('');
    const other = record(typed, 'red, other', 'events');
    expect(undo(other).present).toBe('red');
  });

  it('begins a new step after undo, and forgets what was taken back once something new is written', () => {
    const typed = record(record(startHistory(''), 'a', 'notes'), 'ab', 'notes');
    const again = record(undo(typed), 'c', 'notes');
    expect(again.future).toEqual([]);
    expect(undo(again).present).toBe('');
  });
});
