export * from './aftercare-calendar.ts';
export type * from './aftercare-item.ts';
export * from './aftercare-timeline.ts';
