import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import type { IdentitySettings } from './identity.ts';

export const IDENTITY_PATH = '/api/identity';

/** Half a day without use ends a session; a number of ours, no standard asks for it. */
const IDLE_S = 12 * 60 * 60;
const PROLONGED_AFTER_S = 5 * 60;

/** The identity library with everything we do not need switched off: accounts are made by our own commands only. */
export function authOptions(settings: IdentitySettings) {
  const { origin, pool } = settings;
  return {
    appName: 'Stipple',
    baseURL: origin,
    basePath: IDENTITY_PATH,
    secret: settings.secret,
    trustedOrigins: [origin],
    database: pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: IDLE_S, updateAge: PROLONGED_AFTER_S },
    plugins: [twoFactor({ issuer: 'Stipple' }), passkey({ rpName: 'Stipple', rpID: new URL(origin).hostname, origin })],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (context?.path === '/sign-in/email') await refuseWithoutPasskey(pool, session.userId);
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What fails inside is ours to answer and to log; the library would print it whole, values included.
    onAPIError: { throw: true },
    advanced: {
      cookiePrefix: 'stipple',
      useSecureCookies: origin.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
  } satisfies BetterAuthOptions;
}

export function authLibrary(settings: IdentitySettings) {
  return betterAuth(authOptions(settings));
}

/** A password alone must not open an account that its owner guards with a passkey. */
async function refuseWithoutPasskey(pool: pg.Pool, user_id: string): Promise<void> {
  const { rowCount } = await pool.query(
    `select from "user" account where account.id = $1 and account."twoFactorEnabled" is not true
        and exists (select from passkey where passkey."userId" = account.id)`,
    [user_id],
  );
  if (rowCount === 1)
    throw new APIError('FORBIDDEN', { code: 'PASSKEY_NEEDED', message: 'This account signs in with its passkey.' });
}
