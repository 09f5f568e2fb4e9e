import { describe, expect, it } from 'vitest';
import { answerClock, byUrgency } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';

function item(item_id: string, urgency: InboxItem['urgency'], answer_by: string | null): InboxItem {
  return {
    item_id,
    kind: 'check-in',
    patient_id: item_id,
    patient_name: 'Ada Lovelace',
    urgency,
    title: '',
    check_in: null,
    message_id: null,
    answered_at: null,
    answered_by: null,
    escalations: [],
    owner_staff_id: null,
    owner_name: null,
    created_at: '2026-11-21T08:00:00Z',
    answer_by,
    closed_at: null,
    closed_by: null,
    closing_note: '',
    version: 1,
  };
}

describe('the inbox', () => {
  it('has the most urgent on top and within it whoever is due first', () => {
    const groups = byUrgency([
      item('calm', 'self-care', null),
      item('late', 'same-day', '2026-11-21T14:00:00Z'),
      item('soon', 'same-day', '2026-11-21T12:00:00Z'),
      item('now', 'emergency', '2026-11-21T08:15:00Z'),
    ]);
    expect(groups.map(({ items }) => items.map(({ item_id }) => item_id))).toEqual([
      ['now'],
      ['soon', 'late'],
      ['calm'],
    ]);
  });
});

describe('the clock of an item', () => {
  const at = (now: string) => answerClock('2026-11-21T12:00:00Z', now);

  it('counts minutes, then hours, then days', () => {
    expect(at('2026-11-21T11:15:30Z')).toEqual({ state: 'due', unit: 'minutes', count: 44 });
    expect(at('2026-11-21T10:31:00Z')).toEqual({ state: 'due', unit: 'minutes', count: 89 });
    expect(at('2026-11-21T10:30:00Z')).toEqual({ state: 'due', unit: 'hours', count: 1 });
    expect(at('2026-11-19T11:00:00Z')).toEqual({ state: 'due', unit: 'days', count: 2 });
  });

  it('is overdue the moment after', () => {
    expect(at('2026-11-21T12:00:00Z')).toEqual({ state: 'due', unit: 'minutes', count: 0 });
    expect(at('2026-11-21T12:00:01Z')).toEqual({ state: 'overdue', unit: 'minutes', count: 0 });
    expect(at('2026-11-21T15:00:00Z')).toEqual({ state: 'overdue', unit: 'hours', count: 3 });
  });

  it('does not exist where nobody has to answer', () => {
    expect(answerClock(null, '2026-11-21T12:00:00Z')).toBeNull();
  });
});
