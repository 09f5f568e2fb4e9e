import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { fail, ok, type Result } from '@stipple/engine/kernel';

/**
 * Makes the data folder if it is not there. Root's folder may be passed through by the account that runs the private
 * PostgreSQL, which cannot list it; everything inside has rights of its own.
 */
export function prepareDataFolder(folder: string): Result<true, string> {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok(true);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail(
      `The data folder ${folder} cannot be written (${reason}). Give this account the right to, or set STIPPLE_DATA to another folder.`,
    );
  }
}
