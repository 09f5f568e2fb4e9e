import type { Maintenance } from './entry.ts';
import { position } from './position.ts';

/** Looked for and not found. @source protocols.md s13 Maintenance interval */
export const maintenanceNotFound: Maintenance = {
  says: 'Not found: no source that was read gives an interval for maintenance, or how long the effect lasts beyond 12 months.',
  positions: [],
};

/** A consumer article is named beside what was not found, so that nobody takes it for evidence. @source protocols.md s1B, s10 002-15 */
export const maintenanceOfAgeingSkin: Maintenance = {
  says: 'Not found: no trial. One consumer article says every 6 to 12 months; one small series says only that several sessions are needed to keep the gain.',
  positions: [
    position('002', 'CNS', 'V', 'Maintenance every 6 to 12 months; no trial was found for it.'),
    position('ElDom15b', 'COH', 'S', 'Ten people: several sessions are needed to keep the gain.'),
  ],
};

/** Where no plan is proposed there is nothing to maintain. */
export const noMaintenance: Maintenance = {
  says: 'Not found. No plan is proposed for it, so that there is no result to maintain.',
  positions: [],
};
