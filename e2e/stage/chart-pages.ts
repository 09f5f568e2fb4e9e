/** Every page of one patient's chart, by its path below the patient. */
export const chartPages: readonly string[] = [
  '',
  '/edit',
  '/candidacy',
  '/candidacy/intake',
  '/plan',
  '/plan/foresight',
  '/consent',
  '/sessions',
  '/photos',
  '/photos/capture',
  '/photos/compare',
  '/aftercare',
  '/check-ins',
  '/outcomes',
];

/** The rooms that stand beside the charts. */
export const rooms: readonly string[] = [
  '/',
  '/calendar',
  '/calendar/waiting',
  '/calendar/settings',
  '/patients',
  '/patients/new',
  '/inbox',
  '/adverse-events',
  '/adverse-events/trends',
  '/audit',
  '/practice',
  '/practice/modules',
  '/practice/permissions',
  '/practice/history',
  '/practice/retention',
  '/ratings',
];
