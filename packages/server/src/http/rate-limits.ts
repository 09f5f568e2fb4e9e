/** Something that must not be tried without end. */
export type Limited =
  | 'sign-in'
  | 'sign-in-account'
  | 'open-link'
  | 'link'
  | 'check-in-photo'
  | 'search'
  | 'recovery'
  | 'invitation'
  | 'set-up';

/** How many tries each may have, kept in memory per address or account: a restart forgives. */
export type RateLimits = {
  /** Uses one try up; false when there is none left. */
  take(what: Limited, who: string): boolean;
};

/** A bucket holds `most` tries and refills evenly. The numbers are ours. */
const BUCKETS: Readonly<Record<Limited, { readonly most: number; readonly per_minute: number }>> = {
  'sign-in': { most: 30, per_minute: 10 },
  'sign-in-account': { most: 8, per_minute: 2 },
  'open-link': { most: 20, per_minute: 5 },
  link: { most: 8, per_minute: 1 },
  'check-in-photo': { most: 12, per_minute: 2 },
  search: { most: 120, per_minute: 120 },
  recovery: { most: 5, per_minute: 0.5 },
  invitation: { most: 20, per_minute: 5 },
  'set-up': { most: 10, per_minute: 5 },
};

type Bucket = { tries: number; at_ms: number };

export function openRateLimits(nowMs: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();
  return {
    take: (what, who) => {
      const { most, per_minute } = BUCKETS[what];
      const now = nowMs();
      if (buckets.size >= MOST_BUCKETS) forgetFull(buckets, now);
      const key = `${what}\n${who}`;
      const bucket = buckets.get(key) ?? { tries: most, at_ms: now };
      bucket.tries = Math.min(most, bucket.tries + ((now - bucket.at_ms) / 60_000) * per_minute);
      bucket.at_ms = now;
      buckets.set(key, bucket);
      if (bucket.tries < 1) return false;
      bucket.tries -= 1;
      return true;
    },
  };
}

const MOST_BUCKETS = 50_000;
const HOUR_MS = 3_600_000;

/** Whoever came an hour ago has a full bucket again; if all are recent, the oldest half goes. */
function forgetFull(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (now - bucket.at_ms > HOUR_MS) buckets.delete(key);
  const surplus = [...buckets.keys()].slice(0, Math.max(0, buckets.size - MOST_BUCKETS / 2));
  for (const key of surplus) buckets.delete(key);
}
