import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { ClientBase } from 'pg';
import type { Tables } from './tables.generated.ts';

/**
 * Kysely over one connection that is already inside a transaction: it neither begins, commits nor releases anything.
 * `held` gives the connection, and throws when the transaction is over.
 */
export function transactionKysely(held: () => ClientBase): Kysely<Tables> {
  const connection = connectionOver(held);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

function connectionOver(held: () => ClientBase): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const { command, rowCount, rows } = await held().query(query.sql, [...query.parameters]);
      const changes = command !== 'SELECT' && rowCount !== null;
      return changes ? { numAffectedRows: BigInt(rowCount), rows } : { rows };
    },
    streamQuery: () => {
      throw new Error('a stream cannot share a connection with other statements');
    },
  };
}

function driverOver(connection: DatabaseConnection): Driver {
  const nested = (): Promise<never> =>
    Promise.reject(new Error('the practice scope is the transaction; there is none inside it'));
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
}
