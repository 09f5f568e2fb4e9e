import { describe, expect, it } from 'vitest';
import { returnAddressOf } from '../mail/mail-id.ts';
import { readDeliveryReport } from './read-dsn.ts';
import { dsn } from '../testing/dsn.ts';

const mail = {
  message_id: '0193a000-0000-7000-8000-000000000001',
  practice_id: '0193a000-0000-7000-8000-000000000002',
};

describe('a returned mail', () => {
  it('is recognised by the Message-ID of what came back, with the words of the server', () => {
    expect(readDeliveryReport(dsn({ mail }))).toEqual({
      ok: true,
      value: { mail, action: 'failed', said: '5.1.1 smtp; 550 5.1.1 <ada@example.org>: no such user here' },
    });
  });

  it('is recognised with lines that end in carriage returns, and with the whole mail returned instead of its headers', () => {
    expect(readDeliveryReport(dsn({ mail }).replaceAll('\n', '\r\n'))).toMatchObject({ ok: true, value: { mail } });
    expect(readDeliveryReport(dsn({ mail, returned: 'message/rfc822' }))).toMatchObject({ ok: true, value: { mail } });
  });

  it('that is only late is not taken for failed', () => {
    expect(readDeliveryReport(dsn({ mail, action: 'delayed' }))).toMatchObject({ value: { action: 'delayed' } });
    expect(readDeliveryReport(dsn({ mail, action: 'delivered' }))).toMatchObject({ value: { action: 'delivered' } });
  });

  it('is recognised by the address it came back to where the report names no mail', () => {
    const to = returnAddressOf(mail, 'bounces@practice.example');
    expect(readDeliveryReport(dsn({ mail: null, to }))).toMatchObject({ ok: true, value: { mail, action: 'failed' } });
    const bare = `From: MAILER-DAEMON@mx.example\nTo: ${to}\nSubject: Undeliverable\n\nNo such user.\n`;
    expect(readDeliveryReport(bare)).toEqual({ ok: true, value: { mail, action: 'failed', said: 'Undeliverable' } });
  });

  it('of somebody else is not ours, and any other text is no report', () => {
    expect(readDeliveryReport(dsn({ mail: null }))).toEqual({ ok: false, problem: { code: 'not-ours' } });
    for (const text of ['', 'Hello', 'From: a@example.org\nSubject: Re: Your link\n\nThank you!'])
      expect(readDeliveryReport(text)).toEqual({ ok: false, problem: { code: 'no-report' } });
  });

  it('with a status in base64 is read all the same', () => {
    expect(readDeliveryReport(dsn({ mail, encoded: true }))).toMatchObject({
      value: { action: 'failed', said: expect.stringContaining('5.1.1') },
    });
  });
});
