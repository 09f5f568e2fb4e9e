import type { PoolConfig } from 'pg';

/** The same login as everywhere, seeing the identity library's own schema first. */
export function identityConnection(connection: PoolConfig): PoolConfig {
  return { ...connection, options: '-c search_path=identity' };
}
