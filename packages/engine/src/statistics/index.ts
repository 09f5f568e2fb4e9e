export * from './exact-limits.ts';
export * from './exact-median.ts';
export * from './quantile.ts';
export * from './small-group.ts';
