/**
 * Every expected failure that can cross a wire: its HTTP status, its title, and what to do about it.
 * Tests tie this table to docs/generated/problems.md and to the web texts.
 */
export const problemTable = {
  'invalid-request': {
    status: 400,
    title: 'The request has faults',
    remedy: 'Correct the fields named in errors and send it again.',
  },
  'not-signed-in': { status: 401, title: 'Not signed in', remedy: 'Sign in and try again.' },
  'confirm-needed': {
    status: 403,
    title: 'Show once more that it is you',
    remedy: 'Enter your password or use your passkey, then do it again.',
  },
  'wrong-password': {
    status: 403,
    title: 'The password is not right',
    remedy: 'Try again, or use your passkey.',
  },
  'account-not-secured': {
    status: 403,
    title: 'The account is not secured yet',
    remedy: 'Add a passkey or an authenticator app first.',
  },
  'not-allowed': {
    status: 403,
    title: 'Your role may not do this',
    remedy: 'Ask the practice owner, or a colleague whose role allows it.',
  },
  'licence-needed': {
    status: 403,
    title: 'This act needs a valid licence',
    remedy: 'Ask a colleague who holds the licence named here, or have the owner enter yours.',
  },
  'insurance-ended': {
    status: 403,
    title: 'Your insurance has run out',
    remedy: 'Have the owner enter the new date, or let a colleague sign.',
  },
  'wrong-origin': {
    status: 403,
    title: 'The request came from another site',
    remedy: 'Open Stipple at its own address and try again.',
  },
  'not-found': { status: 404, title: 'Not found', remedy: 'Check the address, or find the patient again.' },
  'stale-version': {
    status: 409,
    title: 'Someone else changed this in the meantime',
    remedy: 'Compare both sides and save again.',
  },
  'id-already-used': {
    status: 409,
    title: 'This identifier was already used for something else',
    remedy: 'Send the change with a fresh identifier.',
  },
  'already-signed': {
    status: 409,
    title: 'The session is signed',
    remedy: 'Add an amendment; the signed record stays as it is.',
  },
  'wrong-state': {
    status: 409,
    title: 'Not possible in the present state',
    remedy: 'Reload and look at the present state.',
  },
  'switched-off': {
    status: 409,
    title: 'The practice has switched this off',
    remedy: 'Enter it by hand; the owner may switch it on under Practice.',
  },
  'too-early': {
    status: 409,
    title: 'The record has to be kept longer',
    remedy: 'Wait until the day named, or change how long records are kept.',
  },
  'on-hold': {
    status: 409,
    title: 'The record is held',
    remedy: 'Look at why it is held; end the hold first if its reason is gone.',
  },
  'time-taken': {
    status: 409,
    title: 'This time is taken',
    remedy: 'Choose another time, person or room.',
  },
  'verdict-forbids': {
    status: 409,
    title: 'The present assessment does not permit this',
    remedy: 'Answer the open questions, wait until the date named, or have a licensed person override with a reason.',
  },
  'not-overridable': {
    status: 409,
    title: 'This finding cannot be overridden',
    remedy: 'Treat the person elsewhere or later; the finding says why.',
  },
  'package-refused': {
    status: 409,
    title: 'This package must not be used',
    remedy: 'Take another one. If it was used already, record that with the reason.',
  },
  'already-set-up': {
    status: 409,
    title: 'A practice is set up here already',
    remedy: 'Sign in, or ask its owner for an invitation.',
  },
  'email-in-use': {
    status: 409,
    title: 'This e-mail address has an account already',
    remedy: 'Sign in with it, or use another address.',
  },
  'limit-broken': {
    status: 422,
    title: 'A limit is broken',
    remedy: 'Correct the values named in findings, or have them overridden with a reason.',
  },
  'unknown-code': { status: 422, title: 'Not in the catalogue', remedy: 'Choose an entry of the catalogue.' },
  'not-complete': {
    status: 422,
    title: 'Something is missing before this can be signed',
    remedy: 'Complete what is listed in missing.',
  },
  'no-https-origin': {
    status: 409,
    title: 'Links for phones need an https address',
    remedy: 'Set ORIGIN to the https address of this practice; docs/operations/reach.md shows how.',
  },
  'link-unusable': { status: 410, title: 'This link cannot be used', remedy: 'Ask the practice for a fresh link.' },
  'birth-date-differs': {
    status: 403,
    title: 'The birth date does not match',
    remedy: 'Check the date, or ask the practice.',
  },
  'device-clock': {
    status: 409,
    title: 'The time on the device cannot be right',
    remedy: 'What was written stays on the device: copy it from there, and have it entered as of the right day.',
  },
  'too-many-tries': { status: 429, title: 'Too many tries', remedy: 'Wait a few minutes and try again.' },
  'photo-refused': {
    status: 422,
    title: 'The photo cannot be taken in',
    remedy: 'Send a JPEG, PNG, WebP or HEIC photo as the camera made it.',
  },
  'photo-use-refused': {
    status: 409,
    title: 'The patient has not agreed to this use of photographs',
    remedy: 'Talk to the patient; a new consent can say otherwise.',
  },
  'photo-store-unavailable': {
    status: 503,
    title: 'The photo store cannot be reached just now',
    remedy: 'Nothing was changed. Try again in a few seconds; if it stays, tell the owner.',
  },
  'photo-damaged': {
    status: 500,
    title: 'The stored photo is damaged',
    remedy: 'Tell the owner: it can be restored from a backup.',
  },
  'too-large': { status: 413, title: 'The request is too large', remedy: 'Send less at once.' },
  'unsupported-media-type': { status: 415, title: 'Not sent as JSON', remedy: 'Send the body as application/json.' },
  'database-unavailable': {
    status: 503,
    title: 'The record cannot be reached just now',
    remedy: 'Nothing was changed. Try again in a few seconds.',
  },
  'too-busy': {
    status: 503,
    title: 'Too much is being computed just now',
    remedy: 'Nothing was changed. Try again in a minute.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on our side',
    remedy: 'Nothing was changed. Try again; if it stays, tell the owner the reference.',
  },
} as const satisfies Record<string, { status: number; title: string; remedy: string }>;

export type ProblemCode = keyof typeof problemTable;

/** One field's fault: where (`zones.0.depth_mm`), and what is wrong with the value and what is accepted. */
export type FieldFault = { readonly field: string; readonly fault: string };

/** What travels (RFC 9457). `detail` speaks of this case; `extra` carries what a code needs (current version, findings, missing). */
export type Problem = {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors: readonly FieldFault[];
  readonly extra: Readonly<Record<string, unknown>>;
};

export function problem(
  code: ProblemCode,
  detail: string,
  more: { errors?: readonly FieldFault[]; extra?: Readonly<Record<string, unknown>> } = {},
): Problem {
  return { code, detail, errors: more.errors ?? [], extra: more.extra ?? {} };
}

export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly remedy: string;
  readonly errors: readonly FieldFault[];
} & Readonly<Record<string, unknown>>;

/** The document on the wire for a problem. */
export function toProblemDocument(of: Problem): ProblemDocument {
  const { status, title, remedy } = problemTable[of.code];
  return {
    ...of.extra,
    type: `urn:stipple:problem:${of.code}`,
    title,
    status,
    code: of.code,
    detail: of.detail,
    remedy,
    errors: of.errors,
  };
}
