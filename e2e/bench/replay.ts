import type { Actor, Database, Scope } from '@stipple/record';
import { withPracticeScope } from '@stipple/record';
import type pg from 'pg';

/** One statement as the record sends it: plain text, or a named one with its values. */
export type Statement = string | { readonly name?: string; readonly text: string; readonly values: readonly unknown[] };

/**
 * Notes the very statements that a piece of work sends to PostgreSQL, the frame of the transaction included, so that the
 * bare driver can be measured with the same ones.
 */
export async function statementsOf(
  client: pg.Client,
  actor: Actor,
  work: (scope: Scope) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const noted: Statement[] = [];
  const query = (sent: Statement, values: readonly unknown[] = []): Promise<unknown> => {
    noted.push(typeof sent === 'string' && values.length > 0 ? { text: sent, values } : sent);
    return typeof sent === 'string'
      ? client.query(sent, [...values])
      : client.query({ ...sent, values: [...sent.values] });
  };
  const nothing = (): undefined => undefined;
  const connection = { query, on: nothing, off: nothing, release: nothing };
  const noting = { pool: { connect: () => Promise.resolve(connection) } } as unknown as Database;
  await withPracticeScope(noting, actor, work);
  return noted;
}

/** Sends the statements on one trip and waits for the last; `adapt` gives each its values of this round. */
export async function replay(
  client: pg.Client,
  statements: readonly Statement[],
  adapt: (value: unknown, place: { readonly statement: number; readonly index: number }) => unknown,
): Promise<void> {
  const sent = statements.map((statement, number) =>
    typeof statement === 'string'
      ? client.query(statement)
      : client.query({
          ...statement,
          values: statement.values.map((value, index) => adapt(value, { statement: number, index })),
        }),
  );
  await Promise.all(sent);
}
