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
  '/messages',
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
  '/inbox/texts',
  '/adverse-events',
  '/adverse-events/trends',
  '/audit',
  '/practice',
  '/ratings',
];

/** How the practice is run, page by page. */
export const practicePages: readonly string[] = [
  '/practice/modules',
  '/practice/permissions',
  '/practice/history',
  '/practice/retention',
];
