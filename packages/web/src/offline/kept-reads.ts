import { readAnswers } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import { listConsents, prepareConsent } from '@stipple/contract/consents';
import type { Endpoint } from '@stipple/contract/endpoint';
import { readMe } from '@stipple/contract/identity';
import { readOutcomes } from '@stipple/contract/outcomes';
import { readPatient } from '@stipple/contract/patients';
import { listPhotos, readPhotoSet } from '@stipple/contract/photos';
import { readPractice } from '@stipple/contract/practice';
import { listSessions, listSessionTemplates, readSession, recentLots } from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { listPlans } from '@stipple/contract/treatment-plans';

/** The reads whose last answer this device keeps, sealed. A read that is not here leaves no trace on the device. */
const kept: readonly Endpoint[] = [
  readMe,
  readPractice,
  readToday,
  readChart,
  readPatient,
  readAnswers,
  listPlans,
  listConsents,
  prepareConsent,
  listSessions,
  readSession,
  listSessionTemplates,
  recentLots,
  readOutcomes,
  listPhotos,
  readPhotoSet,
];

const names: ReadonlySet<string> = new Set(kept.map(({ name }) => name));

export function isKept(endpoint: Pick<Endpoint, 'name'>): boolean {
  return names.has(endpoint.name);
}
