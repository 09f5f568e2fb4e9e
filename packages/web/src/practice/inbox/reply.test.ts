import { describe, expect, it } from 'vitest';
import { blankReply, firstWay, openFieldsOf, replyFrom } from './reply.ts';

const start = { texts: [], fields: {}, page_open: true, email: 'ada@example.org', mail_on: true };

describe('a reply', () => {
  it('goes to the patient’s own page where one is open, else by mail, else nowhere', () => {
    expect(firstWay(start)).toBe('page');
    expect(firstWay({ ...start, page_open: false })).toBe('mail');
    expect(firstWay({ ...start, page_open: false, email: '' })).toBeNull();
    expect(firstWay({ ...start, page_open: false, mail_on: false })).toBeNull();
  });

  it('begins with a text of the practice, and remembers which version that was', () => {
    const text = {
      text_id: 'noon',
      number: 3,
      language: 'en',
      name: 'Noon',
      subject: 'Call us',
      body: 'Dear Ada, call {{practice_phone}}.',
      empty_fields: ['practice_phone'],
    };
    const reply = replyFrom([text], 'noon');
    expect(reply).toMatchObject({ text: { text_id: 'noon', number: 3 }, body: text.body });
    expect(openFieldsOf(reply ?? blankReply)).toEqual(['{{practice_phone}}']);
    expect(replyFrom([text], 'other')).toBeNull();
  });
});
