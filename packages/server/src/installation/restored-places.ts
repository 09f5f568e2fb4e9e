import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where a restored installation waits beside the empty one, each part next to the place it will take. */
export type RestoredPlaces = {
  readonly postgres: string;
  readonly photos: string;
  readonly keys: string;
  /** Written last: what lies there is whole and proven. */
  readonly marker: string;
};

export function restoredPlaces({
  data_folder,
  photo_folder,
  keys_folder,
}: Pick<Config, 'data_folder' | 'photo_folder' | 'keys_folder'>): RestoredPlaces {
  return {
    postgres: join(data_folder, 'postgres.restored'),
    photos: `${photo_folder}.restored`,
    keys: `${keys_folder}.restored`,
    marker: join(data_folder, 'restored.json'),
  };
}
