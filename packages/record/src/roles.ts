import { escapeIdentifier, escapeLiteral, type Client } from 'pg';

/** Holds the rights of the application; logins are members of it, so that their names may differ between installations. */
export const ACCESS_ROLE = 'stipple_access';

/** The server's own login unless the installation names another. */
export const DEFAULT_APP_LOGIN = 'stipple_app';

export type AppLogin = {
  readonly name: string;
  /** Null where only the private socket leads to the server. */
  readonly password: string | null;
};

/** Makes the role and the login, or brings the login's password up to date. Runs as the owner. */
export async function ensureRoles(owner: Client, login: AppLogin): Promise<void> {
  await ensureRole(owner, ACCESS_ROLE, 'nologin');
  const secret = login.password === null ? '' : ` password ${escapeLiteral(login.password)}`;
  await ensureRole(owner, login.name, `login${secret}`);
  await owner.query(`grant ${ACCESS_ROLE} to ${escapeIdentifier(login.name)}`);
}

/** Lets the application use every table of a schema that some library made (the job queue). Runs as the owner. */
export async function grantSchema(owner: Client, schema: string): Promise<void> {
  const name = escapeIdentifier(schema);
  await owner.query(`
    grant usage on schema ${name} to ${ACCESS_ROLE};
    grant select, insert, update, delete on all tables in schema ${name} to ${ACCESS_ROLE};
    grant usage, select on all sequences in schema ${name} to ${ACCESS_ROLE};
    grant execute on all functions in schema ${name} to ${ACCESS_ROLE};
  `);
}

/** What is wrong with a login that must be powerless outside row-level security; empty when all is well. */
export async function loginFaults(owner: Client, login: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ fault: string }>(
    `with login as (select * from pg_roles where rolname = $1)
     select 'there is no login ' || $1::text as fault where not exists (select from login)
     union all select 'the login is a superuser' from login where rolsuper
     union all select 'the login bypasses row-level security' from login where rolbypassrls
     union all select 'the login may create roles' from login where rolcreaterole
     union all select 'the login owns ' || relname from pg_class join login on relowner = login.oid
     union all select 'the login owns the schema ' || nspname from pg_namespace join login on nspowner = login.oid
     union all select 'the login is a member of ' || pg_roles.rolname
       from pg_roles, login
      where pg_roles.oid <> login.oid and (pg_roles.rolsuper or pg_roles.rolbypassrls)
        and pg_has_role(login.oid, pg_roles.oid, 'member')`,
    [login],
  );
  return rows.map((row) => row.fault);
}

async function ensureRole(owner: Client, name: string, options: string): Promise<void> {
  const found = await owner.query('select from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await owner.query(`${verb} role ${escapeIdentifier(name)} ${options}`);
}
