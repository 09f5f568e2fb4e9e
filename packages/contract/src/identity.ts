import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { licenceShape } from './findings.ts';
import { modulesInForce } from './modules.ts';
import { clinicalDay, done, id, shortText } from './wire.ts';

export const roleShape = z.enum(['owner', 'practitioner', 'assistant', 'front-desk', 'auditor']);

const email = z.email().max(200);
/** `null` means that the account will be secured by a passkey alone. */
const newPassword = z.string().min(12, 'is shorter than 12 characters').max(200).nullable();

export const practiceSummary = z.strictObject({
  practice_id: id,
  name: z.string(),
  country: z.string(),
  time_zone: z.string(),
  /** Dialled in an emergency in this practice's country. */
  emergency_number: z.string(),
  is_demonstration: z.boolean(),
  /** Today in the practice's time zone. */
  today: clinicalDay,
  /** What computes here; what is off says so where it would stand. */
  modules: modulesInForce,
});

/** The first thing the web app asks: who is there, and what does this installation offer? */
export const readMe = endpoint({
  name: 'identity.read-me',
  method: 'GET',
  path: '/api/me',
  access: { kind: 'public', why: 'says only whether somebody is signed in and whether a practice is set up' },
  summary: 'Who is signed in, and whether this installation still waits for its first practice',
  response: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('nobody'), first_run: z.boolean(), demonstration_offered: z.boolean() }),
    z.strictObject({
      state: z.literal('signed-in'),
      /** False until a passkey or an authenticator app is added; only securing the account is possible then. */
      secured: z.boolean(),
      user_id: z.string(),
      display_name: z.string(),
      email,
      staff_id: id,
      role: roleShape,
      /** The licence as valid today; null when none is held or it has run out. */
      licence: licenceShape.nullable(),
      permissions: z.array(z.string()),
      practice: practiceSummary.extend({
        /** Whether links can leave as text messages from this installation. */
        sends_sms: z.boolean(),
      }),
    }),
  ]),
});

export const setUpPractice = endpoint({
  name: 'identity.set-up-practice',
  method: 'POST',
  path: '/api/practices',
  access: { kind: 'public', why: 'possible only while no practice is set up on this installation' },
  summary: 'Set up the practice and its owner; prints the recovery sheet once and signs the owner in',
  body: z.strictObject({
    practice: z.strictObject({ name: shortText, country: z.string().length(2), time_zone: shortText }),
    owner: z.strictObject({
      display_name: shortText,
      email,
      password: newPassword,
      licence: licenceShape.nullable(),
      licence_number: z.string().trim().max(60),
      licence_valid_until: clinicalDay.nullable(),
    }),
  }),
  response: z.strictObject({
    practice_id: id,
    recovery: z.strictObject({ owner_codes: z.array(z.string()), backup_key: z.string() }),
  }),
});

export const enterDemonstration = endpoint({
  name: 'identity.enter-demonstration',
  method: 'POST',
  path: '/api/demonstration/enter',
  access: { kind: 'public', why: 'invented patients only; offered before set-up, in the demonstration, and to owners' },
  summary: 'Make the demonstration practice if there is none and sign in to it',
  response: done,
});

/** Before a signature: the person at the screen shows once more who they are. A passkey does the same by signing in again. */
export const confirmIdentity = endpoint({
  name: 'identity.confirm',
  method: 'POST',
  path: '/api/confirm-identity',
  access: { kind: 'public', why: 'only who is signed in is answered, and the password is the access' },
  summary: 'Show the password again; acts that bind are open to this browser for the next minutes',
  body: z.strictObject({ password: z.string().min(1).max(200) }),
  response: done,
});

const invitationToken = z.strictObject({ token: z.string().min(20).max(200) });

export const readInvitation = endpoint({
  name: 'identity.read-invitation',
  method: 'GET',
  path: '/api/invitations/:token',
  access: { kind: 'public', why: 'the secret in the link is the access' },
  summary: 'What an invitation offers, before it is accepted',
  params: invitationToken,
  response: z.strictObject({ practice_name: z.string(), role: roleShape, licence: licenceShape.nullable() }),
});

export const acceptInvitation = endpoint({
  name: 'identity.accept-invitation',
  method: 'POST',
  path: '/api/invitations/:token/accept',
  access: { kind: 'public', why: 'the secret in the link is the access, and it works once' },
  summary: 'Make an account from an invitation and sign in',
  params: invitationToken,
  body: z.strictObject({ display_name: shortText, email, password: newPassword }),
  response: done,
});

/** After `npm run recover-owner` on the machine, or with a code from the recovery sheet: set a new password. */
export const recoverOwner = endpoint({
  name: 'identity.recover-owner',
  method: 'POST',
  path: '/api/recovery',
  access: { kind: 'public', why: 'a code of the recovery sheet is the access, and each works once' },
  summary: 'Give a lost owner back access: removes the old second factors and sets a new password',
  body: z.strictObject({ email, code: z.string().min(8).max(100), new_password: z.string().min(12).max(200) }),
  response: done,
});
