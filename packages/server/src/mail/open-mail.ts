import { fail, ok } from '@stipple/engine/kernel';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { watchHandOver, type HandedOver } from './handed-over.ts';
import { messageIdOf, returnAddressOf } from './mail-id.ts';
import type { Mail, MailFault, MailToSend } from './mail.ts';

export type MailSettings = {
  readonly smtp_url: string;
  readonly from: string;
  /** Where servers on the way send mails back to. */
  readonly bounces_to?: string | null;
};

const TIMEOUT_MS = 20_000;

/** Mail by the practice's own server; off when none is set up. What goes wrong is a value: the caller shows the link instead. */
export function openMail(settings: MailSettings | null, timeout_ms = TIMEOUT_MS): Mail {
  if (settings === null)
    return { is_on: false, send: async () => fail({ code: 'mail-off', said: '', may_have_left: false }) };
  const transport = createTransport(
    {
      url: settings.smtp_url,
      connectionTimeout: timeout_ms,
      greetingTimeout: timeout_ms,
      socketTimeout: timeout_ms,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: settings.from },
  );
  watchHandOver(transport);
  return {
    is_on: true,
    send: async (message) => {
      const handed_over: HandedOver = { whole: false };
      try {
        const letter = { ...letterOf(message, settings), handed_over };
        const sent: unknown = await transport.sendMail(letter);
        return ok({ said: textIn(sent, 'response') });
      } catch (error) {
        return fail(faultOf(error, handed_over.whole));
      }
    },
  };
}

function letterOf({ id, to, subject, text, calendar }: MailToSend, settings: MailSettings): SendMailOptions {
  return {
    to,
    subject,
    text,
    ...(id === undefined ? {} : { messageId: messageIdOf(id, settings.from) }),
    ...(id === undefined || settings.bounces_to === undefined || settings.bounces_to === null
      ? {}
      : { envelope: { from: returnAddressOf(id, settings.bounces_to), to } }),
    ...(id === undefined ? {} : { dsn: { id: id.message_id, return: 'headers', notify: ['failure', 'delay'] } }),
    ...(calendar === undefined
      ? {}
      : { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.text } }),
  };
}

/** A number from the server is a refusal; without one, it depends on whether the text had been handed over. */
function faultOf(error: unknown, wasHandedOver: boolean): MailFault {
  const isRefused = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number';
  if (isRefused) return { code: 'mail-refused', said: textIn(error, 'response'), may_have_left: false };
  const said = error instanceof Error ? error.message.slice(0, 500) : '';
  return { code: 'mail-unreachable', said, may_have_left: wasHandedOver };
}

function textIn(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found.slice(0, 500) : '';
}
