import type { MailId } from './mail.ts';

/**
 * A mail carries its own identifiers twice: in its Message-ID, and, where the practice has an address for returned mail, in
 * the address to which the servers on the way send it back. Neither is a secret, and neither names anybody.
 */
export function messageIdOf({ practice_id, message_id }: MailId, from: string): string {
  return `<${message_id}.${practice_id}@${hostOf(from)}>`;
}

/** `bounces@practice.example` → `bounces+<both identifiers>@practice.example`, short enough for RFC 5321's 64 characters. */
export function returnAddressOf({ practice_id, message_id }: MailId, bounces_to: string): string {
  const at = bounces_to.lastIndexOf('@');
  const token = `${short(message_id)}${short(practice_id)}`;
  return `${bounces_to.slice(0, at)}+${token}${bounces_to.slice(at)}`;
}

/** The identifiers in a text that holds one of the two forms; null when it holds neither. */
export function mailIdIn(text: string): MailId | null {
  const [, message_id, practice_id] = WRITTEN_OUT.exec(text) ?? [];
  if (message_id !== undefined && practice_id !== undefined)
    return { message_id: message_id.toLowerCase(), practice_id: practice_id.toLowerCase() };
  const [, first, second] = SHORTENED.exec(text.toLowerCase()) ?? [];
  if (first === undefined || second === undefined) return null;
  const [message, practice] = [long(first), long(second)];
  return message === null || practice === null ? null : { message_id: message, practice_id: practice };
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const WRITTEN_OUT = new RegExp(`<(${UUID})\\.(${UUID})@[^>\\s]+>`, 'i');
/** 128 bits have 25 digits in base 36, which survives servers that make everything lower case. */
const DIGITS = 25;
const SHORTENED = new RegExp(`\\+([0-9a-z]{${DIGITS}})([0-9a-z]{${DIGITS}})@`);
const UUID_BITS = 128n;

function short(uuid: string): string {
  return BigInt(`0x${uuid.replaceAll('-', '')}`)
    .toString(36)
    .padStart(DIGITS, '0');
}

function long(digits: string): string | null {
  let value = 0n;
  for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  if (value >> UUID_BITS !== 0n) return null;
  const hex = value.toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function hostOf(from: string): string {
  const [, host = 'localhost'] = /@([^\s@<>]+)>?\s*$/.exec(from) ?? [];
  return host;
}
