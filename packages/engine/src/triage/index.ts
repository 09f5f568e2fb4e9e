export * from './check-in-days.ts';
export * from './check-in-questions.ts';
export { checkInSigns, findSign } from './check-in-signs.ts';
export type { CheckInGroupCode, CheckInSign, UrgencyStep } from './check-in-signs.ts';
export * from './patient-text.ts';
export * from './sign-sources.ts';
export * from './sort-check-in.ts';
export * from './urgency.ts';
