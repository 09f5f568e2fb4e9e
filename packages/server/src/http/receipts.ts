import { createHash } from 'node:crypto';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { findReceipt, insertReceipt, type CommandReceipt } from '@stipple/record/practice/command-receipts';
import type { Scope } from '@stipple/record';
import { openSealed, seal } from './sealed-answer.ts';

/** One write as its sender named it, and a digest of all it says. */
export type Command = {
  readonly command_id: string;
  readonly name: string;
  readonly digest: Buffer;
  /** Encrypts the kept answer where it holds a secret shown once; null otherwise. */
  readonly seal_key: Buffer | null;
};

/** The digest covers who sends it, so that nobody reads another person's answer by guessing an identifier. */
export function commandDigest(name: string, actor_id: string, input: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([name, actor_id, input]))
    .digest();
}

/** What was answered when this command came the first time; null when it has not come before. */
export async function earlierAnswer(scope: Scope, command: Command): Promise<Result<string | null, Problem>> {
  const receipt = await findReceipt(scope, command.command_id);
  if (receipt === null) return ok(null);
  if (!command.digest.equals(receipt.request_digest))
    return fail(problem('id-already-used', 'This idempotency key was sent before with other content.'));
  return ok(keptText(receipt, command));
}

/** Keeps the answer in the command's own transaction: both or neither. */
export function keepAnswer(scope: Scope, command: Command, text: string): void {
  const response_text = command.seal_key === null ? text : JSON.stringify({ sealed: seal(command.seal_key, text) });
  insertReceipt(scope, command.command_id, {
    command: command.name,
    request_digest: command.digest,
    status: 200,
    response_text,
  });
}

function keptText(receipt: CommandReceipt, command: Command): string {
  if (command.seal_key === null) return JSON.stringify(receipt.response);
  const { response } = receipt;
  if (typeof response !== 'object' || response === null || !('sealed' in response))
    throw new Error('a kept answer that should be sealed is not');
  return openSealed(command.seal_key, String(response.sealed));
}
