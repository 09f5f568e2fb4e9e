import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { done, instant } from './wire.ts';

const whileEmpty = {
  kind: 'public',
  why: 'possible only while no practice is set up on this installation, so that nothing can be overwritten; the backup key opens it',
} as const;

export const readRestore = endpoint({
  name: 'installation.read-restore',
  method: 'GET',
  path: '/api/installation/restore',
  access: whileEmpty,
  summary: 'The backups in this installation’s backup folder, and how far a restore is',
  response: z.strictObject({
    /** Where backups are looked for. */
    folder: z.string(),
    files: z.array(z.strictObject({ file: z.string(), taken_at: instant })),
    /** False with a database of one’s own: the command line restores there. */
    possible: z.boolean(),
    step: z.string().nullable(),
    fault: z.string().nullable(),
    /** Proven and waiting for the next start of Stipple, which puts it in place. */
    ready: z.strictObject({ taken_at: instant, rows: z.int(), photos: z.int(), practices: z.int() }).nullable(),
  }),
});

export const beginRestore = endpoint({
  name: 'installation.restore',
  method: 'POST',
  path: '/api/installation/restore',
  access: whileEmpty,
  summary: 'Restore a backup beside this empty installation and prove it; the next start puts it in place',
  body: z.strictObject({ file: z.string().max(200), backup_key: z.string().max(200) }),
  response: done,
});
