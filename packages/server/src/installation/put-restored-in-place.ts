import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { postgresFolder } from './database-place.ts';
import { restoredPlaces } from './restored-places.ts';

type Place = Pick<Config, 'data_folder' | 'photo_folder' | 'keys_folder' | 'database_url'>;

/**
 * Before a start: what was restored and proven beside the empty installation takes its place, and what was there is kept
 * aside. Each step is one rename and is left out when it was done before, so that a start that was cut off goes on here.
 */
export function putRestoredInPlace(config: Place, say: (sentence: string) => void): void {
  const places = restoredPlaces(config);
  if (config.database_url !== null || !existsSync(places.marker)) return;
  say('Putting the restored practice in its place');
  const backupKey = join(config.keys_folder, 'backup.key');
  exchange(places.postgres, postgresFolder(config));
  exchange(places.photos, config.photo_folder);
  exchange(join(places.keys, 'backup.key'), backupKey);
  rmSync(places.keys, { recursive: true, force: true });
  rmSync(places.marker);
}

function exchange(restored: string, place: string): void {
  if (!existsSync(restored)) return;
  if (existsSync(place)) renameSync(place, unused(`${place}.before-restore`));
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  renameSync(restored, place);
}

function unused(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
