import type { Result } from '@stipple/engine/kernel';

/** Why a mail did not leave: none is set up, the server refused it, or it could not be reached. */
export type MailFault = {
  readonly code: 'mail-off' | 'mail-refused' | 'mail-unreachable';
  /** The server's own words; empty where it said nothing. */
  readonly said: string;
  /** The server had the text when the connection broke, so nobody can tell whether it took it. */
  readonly may_have_left: boolean;
};

/** Which message a mail is, so that one that comes back can be recognised. */
export type MailId = { readonly practice_id: string; readonly message_id: string };

export type MailToSend = {
  readonly id?: MailId;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation that the reader's own calendar understands (RFC 5546). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
};

export type Mail = {
  readonly is_on: boolean;
  /** Gives the server's own words when it took the mail. */
  send(message: MailToSend): Promise<Result<{ readonly said: string }, MailFault>>;
};
