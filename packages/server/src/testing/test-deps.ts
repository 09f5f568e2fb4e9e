import { join } from 'node:path';
import { expectOk } from '@stipple/engine/kernel';
import type { TestDatabase } from '@stipple/record/testing/clone-database';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { rememberSignedIn } from '../access/signed-in-staff.ts';
import { readConfig } from '../config.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { openRateLimits } from '../http/rate-limits.ts';
import { openLog } from '../http/request-log.ts';
import { openForesightPictures } from '../foresight/foresight-pictures.ts';
import { openIdentity } from '../identity/identity.ts';
import { identityConnection } from '../identity/identity-connection.ts';
import { openKeys } from '../keys.ts';
import { openRestores } from '../installation/restores.ts';
import { openMail } from '../mail/open-mail.ts';
import { openSms } from '../sms/open-sms.ts';
import { openConfirmations } from '../identity/confirmations.ts';
import { openPhotoStore } from '../photo-store/photo-store.ts';
import { openBackups } from '../practice/backups.ts';
import { SteadyClient } from '@stipple/record/steady-client';

/** What the server works with, made for a test: everything is real, only that nobody works on the job queue. */
export async function testDeps(
  database: TestDatabase,
  folder: string,
  clock: () => Temporal.Instant,
  origin: string,
): Promise<{ deps: AppDeps; close(): Promise<void> }> {
  const config = expectOk(readConfig({ STIPPLE_DATA: folder, ORIGIN: origin, LOG_LEVEL: 'silent' }));
  const keys = openKeys(join(folder, 'keys'));
  const pool = new pg.Pool({ ...identityConnection(database.appConnection), max: 2, Client: SteadyClient });
  pool.on('error', () => undefined);
  const identity = await openIdentity({ pool, origin, secret: keys.session_secret });
  const foresight = openForesightPictures({ threads: 1, patience_ms: 120_000 });
  const deps: AppDeps = {
    config,
    keys,
    db: database.db,
    identity,
    signedIn: rememberSignedIn(database.db, identity),
    jobs: { enqueue: () => Promise.resolve(), stop: () => Promise.resolve() },
    mail: openMail(null),
    sms: openSms(null),
    backups: openBackups(
      {
        owner: database.ownerConnection,
        backup_folder: config.backup_folder,
        photo_folder: config.photo_folder,
        key: keys.backup_key,
        rehearsal_folder: join(folder, 'rehearsal'),
        postgres_binaries: null,
      },
      clock,
    ),
    restores: openRestores(config),
    photos: openPhotoStore(config, keys.photo_key),
    foresight,
    demonstration: { ensure: () => Promise.reject(new Error('this test server has no demonstration practice')) },
    confirmations: openConfirmations(() => performance.now()),
    limits: openRateLimits(() => clock().epochMilliseconds),
    clock,
    log: openLog('silent'),
    checks_responses: true,
  };
  return { deps, close: async () => void (await Promise.all([pool.end(), foresight.close()])) };
}
