import type { Result } from '@stipple/engine/kernel';

/** Why a mail did not leave: none is set up, the server refused it, or it could not be reached. */
export type MailFault = { readonly code: 'mail-off' | 'mail-refused' | 'mail-unreachable' };

export type Mail = {
  readonly is_on: boolean;
  send(message: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** An invitation that the reader's own calendar understands (RFC 5546). */
    readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
  }): Promise<Result<true, MailFault>>;
};
