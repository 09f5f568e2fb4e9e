import type { MailId } from '../mail/mail.ts';
import { messageIdOf } from '../mail/mail-id.ts';

type DsnWish = {
  /** The mail that came back; null: the headers that came back name none of ours. */
  readonly mail: MailId | null;
  readonly action?: string;
  readonly to?: string;
  readonly returned?: 'text/rfc822-headers' | 'message/rfc822';
  readonly encoded?: boolean;
};

/** A delivery status notification as RFC 3464 prints it in its own examples. */
export function dsn({
  mail,
  action = 'failed',
  to,
  returned = 'text/rfc822-headers',
  encoded = false,
}: DsnWish): string {
  const id = mail === null ? '<199407021653.somebody@example.net>' : messageIdOf(mail, 'desk@practice.example');
  const status = [
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Original-Recipient: rfc822;ada@example.org',
    'Final-Recipient: rfc822;ada@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>:',
    ' no such user here',
    '',
  ].join('\n');
  return [
    'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.org>',
    `To: ${to ?? 'desk@practice.example'}`,
    'Subject: Returned mail: see transcript for details',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '      boundary="RAA14128.773615765/mx.example.org"',
    '',
    '--RAA14128.773615765/mx.example.org',
    '',
    'The original message was received and could not be delivered.',
    '',
    '--RAA14128.773615765/mx.example.org',
    'content-type: message/delivery-status',
    ...(encoded ? ['Content-Transfer-Encoding: base64'] : []),
    '',
    encoded ? Buffer.from(status).toString('base64') : status,
    '--RAA14128.773615765/mx.example.org',
    `Content-Type: ${returned}`,
    '',
    'From: Practice <desk@practice.example>',
    'To: ada@example.org',
    'Subject: Your page',
    'Message-ID:',
    ` ${id}`,
    '',
    ...(returned === 'message/rfc822' ? ['Dear Ada,', ''] : []),
    '--RAA14128.773615765/mx.example.org--',
    '',
  ].join('\n');
}
