import { allEndpoints } from '@stipple/contract/endpoints';
import { describe, expect, it } from 'vitest';
import { actionWords, detailLines, knownActions } from './audit-words.ts';

describe('an act of the audit in words', () => {
  it('exists for everything that can be asked of the server', () => {
    const wordless = allEndpoints
      .map(({ name }) => name)
      .filter((name) => actionWords(name) === name && !neverAudited.has(name));
    expect(wordless).toEqual([]);
  });

  it('is the code itself where nobody wrote words', () => {
    expect(actionWords('something.new')).toBe('something.new');
  });

  it('can be filtered by, each once', () => {
    const actions = knownActions.map(({ action }) => action);
    expect(new Set(actions).size).toBe(actions.length);
  });
});

describe('the detail of an entry', () => {
  it('is one line each, without what is empty', () => {
    expect(detailLines({ reading_codes: ['a', 'b'], version: 3, patient: null, changed: [] })).toEqual([
      { name: 'reading codes', value: 'a, b' },
      { name: 'version', value: '3' },
      { name: 'changed', value: '–' },
    ]);
  });
});

/** Reads that say nothing of a patient or the practice, and what happens before there is one whose audit could name it. */
const neverAudited = new Set([
  'installation.read-restore',
  'installation.restore',
  'identity.read-me',
  'identity.read-invitation',
  'sessions.recent-lots',
  'backup.read-status',
  'reply-texts.list',
  'urgency-texts.read',
  'inbox.read-settings',
  'inbox.list-colleagues',
]);
