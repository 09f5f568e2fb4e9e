export * from './band-of.ts';
export * from './change-in-outcome.ts';
export * from './plan-review-due.ts';
export * from './readings-due.ts';
export * from './scales-for.ts';
export * from './score-outcome.ts';
