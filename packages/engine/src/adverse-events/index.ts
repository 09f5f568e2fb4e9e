export * from './cause.ts';
export * from './depth-band.ts';
export * from './event-trend.ts';
export * from './medwatch-3500.ts';
export * from './seriousness.ts';
