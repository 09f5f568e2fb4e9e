import type { RetentionRule } from '@stipple/record/retention/retention';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { proposedRetention } from '../practice/country-retention.ts';

/** How long this practice keeps records: what it has decided, else what is proposed for its country. */
export function retentionRule({ country, settings }: Pick<PracticeFacts, 'country' | 'settings'>): RetentionRule {
  const proposed = proposedRetention(country);
  return {
    years: settings.retention.years ?? proposed.years,
    minors_until_age: settings.retention.minors_until_age ?? proposed.minors_until_age,
  };
}
