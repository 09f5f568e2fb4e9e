import { describe, expect, it } from 'vitest';
import { answersOf, goOn, goTo, newDraft, noneOf, tick, ticked } from './check-in-draft.ts';

const group = (code: string) => ({
  code,
  title: code,
  none_label: 'None of these',
  questions: [
    { code: `${code}-a`, text: 'A' },
    { code: `${code}-b`, text: 'B' },
  ],
});
const groups = ['right-now', 'new-signs', 'later-signs', 'usual-course'].map(group);
const begun = newDraft('01923f7e-0000-7000-8000-000000000001', 3, groups);

describe('a check-in on the phone', () => {
  it('takes one tap a screen when all is well, and one to send', () => {
    const taps = groups.reduce((draft, { code }) => noneOf(draft, code), begun);
    expect(taps.step).toBe(groups.length);
    expect(Object.values(answersOf(taps).groups)).toEqual(groups.map(() => ({ none: true })));
  });

  it('never says none of these and a sign at once', () => {
    const both = tick(goTo(noneOf(begun, 'new-signs'), 1), 'new-signs', 'new-signs-a');
    expect(answersOf(both).groups).toEqual({ 'new-signs': { yes: ['new-signs-a'] } });
    expect(ticked(noneOf(both, 'new-signs'), 'new-signs')).toEqual([]);
  });

  it('leaves out what was not answered, also when a tick was taken back', () => {
    const back = tick(tick(begun, 'right-now', 'right-now-a'), 'right-now', 'right-now-a');
    expect(answersOf(back)).toEqual({ groups: {}, note: '' });
  });

  it('keeps every answer when a screen is gone back to', () => {
    const there = goOn(tick(begun, 'right-now', 'right-now-b'));
    const back = goTo(there, 0);
    expect(ticked(back, 'right-now')).toEqual(['right-now-b']);
    expect(back.check_in_id).toBe(begun.check_in_id);
  });

  it('does not walk past its ends', () => {
    expect(goTo(begun, -1).step).toBe(0);
    expect(goTo(begun, 99).step).toBe(groups.length);
  });
});
