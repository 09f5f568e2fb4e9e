import { fail, ok, type Result } from '@stipple/engine/kernel';
import { openDatabase } from '@stipple/record';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { rememberSignedIn } from '../access/signed-in-staff.ts';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openDemonstration } from '../demonstration/demonstration.ts';
import { openForesightPictures } from '../foresight/foresight-pictures.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { openRateLimits } from '../http/rate-limits.ts';
import { openLog } from '../http/request-log.ts';
import { identityConnection } from '../identity/identity-connection.ts';
import { openConfirmations } from '../identity/confirmations.ts';
import { openIdentity } from '../identity/identity.ts';
import { openJobQueue } from '../jobs/job-queue.ts';
import { backUpIfDue, openJobs } from '../jobs/open-jobs.ts';
import { openMail } from '../mail/open-mail.ts';
import { openSms } from '../sms/open-sms.ts';
import { openPhotoStore } from '../photo-store/photo-store.ts';
import { openBackups } from '../practice/backups.ts';
import { openRestores } from './restores.ts';
import type { Installation } from './open-installation.ts';
import { SteadyClient } from '@stipple/record/steady-client';

/** A server that answers, and how to end it. */
export type RunningServer = {
  readonly deps: AppDeps;
  close(): Promise<void>;
};

const JOBS_LOOK_EVERY_S = 5;

/** Builds the server over an installation and lets it listen. `extend` adds routes of one's own before that. */
export async function startServer(
  config: Config,
  installation: Installation,
  say: (sentence: string) => void,
  extend: (app: FastifyInstance, deps: AppDeps) => void = () => undefined,
): Promise<Result<RunningServer, string>> {
  const log = openLog(config.log_level);
  const clock = Temporal.Now.instant;
  let isClosing = false;
  const onConnectionLost = (): void => {
    if (!isClosing) log.warn({ event: 'a connection to the database was lost' });
  };
  const db = openDatabase(installation.database.app, { onConnectionLost });
  const pool = new pg.Pool({
    ...identityConnection(installation.database.app),
    max: 4,
    connectionTimeoutMillis: 5_000,
    Client: SteadyClient,
  });
  pool.on('error', onConnectionLost);
  const { keys } = installation;
  const identity = await openIdentity({ pool, origin: config.origin, secret: keys.session_secret });
  const backups = openBackups(installation.backupPlace, clock);
  const boss = openJobQueue(installation.database.app);
  const mail = openMail(config.mail);
  const room = { db, backups, log, polling_s: JOBS_LOOK_EVERY_S, post: { mail, clock, config } };
  const jobs = await openJobs(boss, room);
  const foresight = openForesightPictures();
  const base = {
    config,
    keys,
    db,
    identity,
    signedIn: rememberSignedIn(db, identity),
    jobs,
    mail,
    sms: openSms(config.sms),
    backups,
    restores: openRestores(config),
    photos: openPhotoStore(config, keys.photo_key),
    foresight,
    confirmations: openConfirmations(() => performance.now()),
    limits: openRateLimits(() => performance.now()),
    clock,
    log,
    checks_responses: false,
  };
  const deps: AppDeps = { ...base, demonstration: openDemonstration(base, say) };
  const app = await buildApp(deps, { extend: (made) => extend(made, deps) });
  const close = async (): Promise<void> => {
    isClosing = true;
    await app.close();
    await jobs.stop();
    await Promise.all([db.close(), pool.end(), foresight.close()]);
  };
  const listening = await listen(app, config);
  if (!listening.ok) {
    await close();
    return listening;
  }
  await backUpIfDue(boss, room, clock().epochMilliseconds);
  return ok({ deps, close });
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<Result<true, string>> {
  try {
    await app.listen({ host, port });
    return ok(true);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      return fail(`Port ${port} is taken by another program. Stop that program, or set PORT to another number.`);
    if (code === 'EACCES') return fail(`This account may not listen on port ${port}. Set PORT to a number above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return fail(`There is no address ${host} on this machine. Set HOST to localhost or to an address it has.`);
    throw error;
  }
}
