import { fail, ok } from '@stipple/engine/kernel';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Mail } from './mail.ts';

const TIMEOUT_MS = 20_000;

/** Mail by the practice's own server; off when none is set up. What goes wrong is a value: the caller shows the link instead. */
export function openMail(settings: Config['mail']): Mail {
  if (settings === null) return { is_on: false, send: async () => fail({ code: 'mail-off' }) };
  const transport = createTransport(
    {
      url: settings.smtp_url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: settings.from },
  );
  return {
    is_on: true,
    send: async ({ to, subject, text, calendar }) => {
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          ...(calendar === undefined
            ? {}
            : { icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.text } }),
        });
        return ok(true);
      } catch (error) {
        return fail({ code: wasRefused(error) ? 'mail-refused' : 'mail-unreachable' });
      }
    },
  };
}

function wasRefused(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number';
}
