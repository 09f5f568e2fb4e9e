/** Something that stands between a session and its signature. */
export type MissingItem = {
  readonly code: string;
  readonly text: string;
  /** Whether a licensed person may sign without it, with a reason. */
  readonly way_past: 'licensed-reason' | null;
};

/** One that a licensed person may sign past. */
export function missing(code: string, text: string): MissingItem {
  return { code, text, way_past: 'licensed-reason' };
}

/** One that has to be put right: a reason would leave the record saying what cannot be. */
export function toPutRight(code: string, text: string): MissingItem {
  return { code, text, way_past: null };
}
