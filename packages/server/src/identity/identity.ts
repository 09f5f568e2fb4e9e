import { serializeSignedCookie } from 'better-call';
import type pg from 'pg';
import { authLibrary } from './auth-library.ts';

/** Accounts, sign-in and second factors: the identity library behind a narrow door. */
export type Identity = {
  /** Answers a request under /api/identity. */
  handle(request: Request): Promise<Response>;
  /** The account behind a cookie header; null when nobody is signed in. `set_cookies` prolongs the session. */
  sessionOf(cookieHeader: string): Promise<IdentitySession | null>;
  /** The session cookie's value alone, unchecked: a key to remember somebody by. */
  sessionCookieOf(cookieHeader: string): string | null;
  /** Signs an account in; gives the cookies to set. */
  signIn(user_id: string): Promise<readonly string[]>;
  /** False too for an account without a password. */
  isPasswordOf(user_id: string, password: string): Promise<boolean>;
  /** How this account can show who is there. */
  waysOf(user_id: string): Promise<readonly ('password' | 'passkey')[]>;
  hashPassword(password: string): Promise<string>;
  newUserId(): string;
};

export type IdentitySession = {
  readonly user_id: string;
  readonly email: string;
  readonly secured: boolean;
  readonly set_cookies: readonly string[];
};

export type IdentitySettings = {
  /** Signed in as the powerless login, with `search_path` set to the identity schema. */
  readonly pool: pg.Pool;
  readonly origin: string;
  readonly secret: string;
};

export async function openIdentity(settings: IdentitySettings): Promise<Identity> {
  const library = authLibrary(settings);
  const context = await library.$context;
  const { name, attributes } = context.authCookies.sessionToken;
  const passwordHashOf = async (user_id: string): Promise<string | null> => {
    const accounts = await context.internalAdapter.findAccounts(user_id);
    return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
  };
  return {
    handle: (request) => library.handler(request),
    sessionOf: async (cookieHeader) => {
      const ask = () => library.api.getSession({ headers: new Headers({ cookie: cookieHeader }), returnHeaders: true });
      // The library hides why it failed; asking the database itself says whether it is away, and otherwise it is tried once more.
      const { headers, response } = await ask().catch(async () => {
        await settings.pool.query('select');
        return ask();
      });
      if (response === null) return null;
      const { user } = response;
      const secured = user.twoFactorEnabled === true || (await hasPasskey(settings.pool, user.id));
      return { user_id: user.id, email: user.email, secured, set_cookies: headers.getSetCookie() };
    },
    sessionCookieOf: (cookieHeader) => cookieValue(cookieHeader, name),
    signIn: async (user_id) => {
      const session = await context.internalAdapter.createSession(user_id);
      const lasting = { ...attributes, maxAge: context.sessionConfig.expiresIn };
      return [await serializeSignedCookie(name, session.token, context.secret, lasting)];
    },
    isPasswordOf: async (user_id, password) => {
      const hash = await passwordHashOf(user_id);
      return hash !== null && context.password.verify({ hash, password });
    },
    waysOf: async (user_id) => [
      ...((await passwordHashOf(user_id)) === null ? [] : (['password'] as const)),
      ...((await hasPasskey(settings.pool, user_id)) ? (['passkey'] as const) : []),
    ],
    hashPassword: (password) => context.password.hash(password),
    newUserId: () => crypto.randomUUID(),
  };
}

async function hasPasskey(pool: pg.Pool, user_id: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from passkey where "userId" = $1 limit 1', [user_id]);
  return rowCount === 1;
}

function cookieValue(header: string, name: string): string | null {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(pair.indexOf('=') + 1).trim();
}
