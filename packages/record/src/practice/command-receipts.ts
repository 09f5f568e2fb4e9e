import type { Scope } from '../practice-scope.ts';

/** What a command answered the first time. */
export type CommandReceipt = {
  readonly command: string;
  readonly request_digest: Buffer;
  readonly status: number;
  readonly response: unknown;
};

/** The answer as the JSON text that went out, so that it is not parsed only to be written again. */
export type NewReceipt = Omit<CommandReceipt, 'response'> & { readonly response_text: string };

export async function findReceipt(scope: Scope, command_id: string): Promise<CommandReceipt | null> {
  const { rows } = await scope.prepared<CommandReceipt>(
    'find-receipt',
    'select command, request_digest, status, response from command_receipt where practice_id = $1 and command_id = $2',
    [scope.practice_id, command_id],
  );
  return rows[0] ?? null;
}

/**
 * Travels with the commit. The transaction ends in a unique violation (23505) when the same command is under way twice: the
 * second one then finds the receipt.
 */
export function insertReceipt(scope: Scope, command_id: string, receipt: NewReceipt): void {
  scope.withCommit(
    'insert-receipt',
    `insert into command_receipt (practice_id, command_id, command, request_digest, status, response, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      scope.practice_id,
      command_id,
      receipt.command,
      receipt.request_digest,
      receipt.status,
      receipt.response_text,
      scope.actor.actor_id,
    ],
  );
}
