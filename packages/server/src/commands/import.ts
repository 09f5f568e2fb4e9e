import { existsSync } from 'node:fs';
import { commandConfig, openForCommand, sayProgress } from '../installation/for-command.ts';
import { importArchive } from '../export/import-archive.ts';
import { openPhotoStore } from '../photo-store/photo-store.ts';

/** `npm run import -- <archive>`: an exported practice into an installation without one, proven. */
const USAGE = `npm run import -- <archive.tar>

Puts a practice that was exported into an installation without a practice (STIPPLE_DATA, or DATABASE_URL), and proves it: every file by
its hash, every table by count and digest, the audit chain to its end. Passwords are not part of an export: afterwards run
npm run recover-owner, and for everybody else npm run recover-owner -- <their e-mail address>.
`;

process.exitCode = await main(process.argv[2] ?? null);

async function main(file: string | null): Promise<number> {
  if (file === null || file === '--help') {
    process.stdout.write(USAGE);
    return file === null ? 2 : 0;
  }
  if (!existsSync(file)) return refused(`There is no file ${file}.`);
  const config = commandConfig();
  if (!config.ok) return refused(config.problem);
  const installation = await openForCommand(config.value, sayProgress);
  if (!installation.ok) return refused(installation.problem);
  try {
    const { keys, database } = installation.value;
    const photos = openPhotoStore(config.value, keys.photo_key);
    const done = await importArchive({ file, owner: database.owner, photos, onProgress: sayProgress });
    if (!done.ok) return refused(done.problem);
    const { practice_name, rows, photos: pictures } = done.value;
    process.stdout.write(
      `Imported and proven: ${practice_name}, rows: ${rows}, pictures: ${pictures}. Now run npm run recover-owner.\n`,
    );
    return 0;
  } finally {
    await installation.value.close();
  }
}

function refused(sentence: string): number {
  sayProgress(sentence);
  return 1;
}
