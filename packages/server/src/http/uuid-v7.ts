import { newTimeOrderedId } from '@stipple/record/time-ordered-id';

/** An identifier for rows whose body brings none; sorts by the moment it was made. */
export function newUuidV7(): string {
  return newTimeOrderedId();
}
