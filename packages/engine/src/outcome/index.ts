export * from './band-of.ts';
export * from './change-of.ts';
export * from './scales-for.ts';
export * from './score-outcome.ts';
