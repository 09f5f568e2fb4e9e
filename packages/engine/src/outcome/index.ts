export * from './band-of.ts';
export * from './change-in-outcome.ts';
export * from './scales-for.ts';
export * from './score-outcome.ts';
