/**
 * Courses that the published rows were taken from, as the model runs them: each session one standard dose, for no study says
 * what its needles did. The scatter between studies carries the rest.
 */
export type StudyCourse = {
  readonly session_days: readonly number[];
  readonly note: string;
};

const every = (interval: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at * interval);

export const studyCourses = {
  wound: { session_days: [0], note: 'one wound, taken as one standard session' },
  'monthly-5': { session_days: every(30, 5), note: 'roller 1.5 mm, 5 monthly' },
  'monthly-2': { session_days: every(30, 2), note: '1 to 4 sessions, taken as 2 monthly' },
  'weekly-12': { session_days: every(7, 12), note: 'roller weekly for 3 months' },
  'pen-4': { session_days: every(30, 4), note: 'pen, 4 sessions 30 days apart; strokes in a pen trial were not found' },
  'monthly-6': { session_days: every(30, 6), note: 'roller, 6 monthly' },
} as const satisfies Record<string, StudyCourse>;
export type StudyCourseName = keyof typeof studyCourses;
