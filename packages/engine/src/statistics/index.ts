export * from './exact-limits.ts';
export * from './quantile.ts';
export * from './small-group.ts';
