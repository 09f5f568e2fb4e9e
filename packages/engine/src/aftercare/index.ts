export type * from './aftercare-item.ts';
export * from './aftercare-timeline.ts';
