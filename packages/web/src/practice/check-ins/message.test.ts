import { describe, expect, it } from 'vitest';
import { canReturn, standingOf } from './message.ts';

describe('a message', () => {
  it('on the patient’s page is shown until it is read; a mail has left', () => {
    expect(standingOf({ state: 'sent', channel: 'page', seen_at: null })).toBe('shown');
    expect(standingOf({ state: 'sent', channel: 'page', seen_at: '2026-11-20T09:00:00Z' })).toBe('seen');
    expect(standingOf({ state: 'sent', channel: 'mail', seen_at: null })).toBe('sent');
    expect(standingOf({ state: 'failed', channel: 'page', seen_at: null })).toBe('failed');
  });

  it('can be noted as returned once it has left or may have left, as a mail of the inbox', () => {
    const states = ['waiting', 'leaving', 'sent', 'failed', 'unsure', 'not-needed'] as const;
    const returning = states.filter((state) => canReturn({ kind: 'reply', channel: 'mail', state }));
    expect(returning).toEqual(['sent', 'unsure']);
    expect(canReturn({ kind: 'reply', channel: 'page', state: 'sent' })).toBe(false);
    expect(canReturn({ kind: 'reminder', channel: 'mail', state: 'sent' })).toBe(false);
  });
});
