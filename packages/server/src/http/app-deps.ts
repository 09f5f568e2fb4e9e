import type { Database } from '@stipple/record';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import type { SignedInStaff } from '../access/signed-in-staff.ts';
import type { Config } from '../config.ts';
import type { Confirmations } from '../identity/confirmations.ts';
import type { ForesightPictures } from '../foresight/foresight-pictures.ts';
import type { Demonstration } from '../identity/demonstration.ts';
import type { Identity } from '../identity/identity.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Mail } from '../mail/mail.ts';
import type { Sms } from '../sms/sms.ts';
import type { Restores } from '../installation/restores.ts';
import type { Backups } from '../practice/backups.ts';
import type { Keys } from '../keys.ts';
import type { PhotoStore } from '../photo-store/photo-store.ts';
import type { RateLimits } from './rate-limits.ts';

/** Everything a command may reach beyond its own transaction. Made once in `main.ts`, or by a test. */
export type AppDeps = {
  readonly config: Config;
  readonly keys: Keys;
  readonly db: Database;
  readonly identity: Identity;
  /** Who is behind a request; remembers for a few seconds, forgets at once when told. */
  readonly signedIn: SignedInStaff;
  /** Who has just shown that it is them, as acts that bind demand. */
  readonly confirmations: Confirmations;
  readonly jobs: Jobs;
  readonly mail: Mail;
  readonly sms: Sms;
  readonly backups: Backups;
  /** From the first page of an empty installation. */
  readonly restores: Restores;
  readonly photos: PhotoStore;
  readonly foresight: ForesightPictures;
  readonly demonstration: Demonstration;
  readonly limits: RateLimits;
  readonly clock: () => Temporal.Instant;
  readonly log: Logger;
  /** In tests and while developing, each answer is held against its endpoint's shape. */
  readonly checks_responses: boolean;
};
