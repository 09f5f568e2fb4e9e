import { fail, ok, type Result } from '@stipple/engine/kernel';
import { mailIdIn } from '../mail/mail-id.ts';
import type { MailId } from '../mail/mail.ts';
import { allParts, headerFields, mimeParts, type MimePart } from './mime-parts.ts';

/** What a mail server reports about a mail of ours (RFC 3464). */
export type DeliveryReport = {
  readonly mail: MailId;
  /** `failed` came back for good; `delayed` is still being tried; the others are no news. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** The server's own words: status and diagnosis. */
  readonly said: string;
};

/** Why a text is no report about a mail of ours. */
export type NoReport = { readonly code: 'no-report' | 'not-ours' };

const ACTIONS: readonly DeliveryReport['action'][] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/**
 * Reads a returned mail. Which mail of ours it is about is known by the Message-ID in the part that gives the returned
 * headers, or by the address it came back to. A mail to that address that is no proper report, as some servers send, counts
 * as failed: only what did not arrive comes back there.
 */
export function readDeliveryReport(text: string): Result<DeliveryReport, NoReport> {
  const whole = mimeParts(text);
  const parts = allParts(whole);
  const status = parts.find((part) => isType(part, 'message/delivery-status'));
  const mail = returnedMailId(parts) ?? addressedMailId(whole);
  if (status === undefined) {
    const addressed = addressedMailId(whole);
    if (addressed === null) return fail({ code: 'no-report' });
    return ok({ mail: addressed, action: 'failed', said: whole.headers.get('subject')?.slice(0, 300) ?? '' });
  }
  if (mail === null) return fail({ code: 'not-ours' });
  return ok({ mail, ...worstOf(status) });
}

/** One block for the mail, then one for each recipient; ours have one, and of several the worst counts. */
function worstOf(status: MimePart): Pick<DeliveryReport, 'action' | 'said'> {
  const blocks = status.body.split(/\n\s*\n/).map(headerFields);
  const recipients = blocks.filter((block) => block.has('action'));
  const worst = ACTIONS.find((action) => recipients.some((block) => actionIn(block) === action));
  const told = recipients.find((block) => actionIn(block) === worst) ?? recipients[0];
  const said = [told?.get('status'), told?.get('diagnostic-code')].filter((words) => words !== undefined).join(' ');
  return { action: worst ?? 'failed', said: said.slice(0, 500) };
}

function actionIn(block: ReadonlyMap<string, string>): string {
  return (block.get('action') ?? '').trim().toLowerCase();
}

/** The Message-ID of the mail that came back, from its headers or the whole of it. */
function returnedMailId(parts: readonly MimePart[]): MailId | null {
  const returned = parts.filter((part) => isType(part, 'text/rfc822-headers') || isType(part, 'message/rfc822'));
  for (const { body } of returned) {
    const found = mailIdIn(
      `<${
        headerFields(body)
          .get('message-id')
          ?.replaceAll(/[<>\s]/g, '') ?? ''
      }>`,
    );
    if (found !== null) return found;
  }
  return null;
}

function addressedMailId({ headers }: MimePart): MailId | null {
  for (const name of ['to', 'delivered-to', 'x-original-to', 'envelope-to']) {
    const found = mailIdIn(headers.get(name) ?? '');
    if (found !== null) return found;
  }
  return null;
}

function isType({ headers }: MimePart, type: string): boolean {
  return (headers.get('content-type') ?? '').toLowerCase().startsWith(type);
}
