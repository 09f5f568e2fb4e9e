/** The shape of every kind of entry, one file for each. */
export type * from './adverse-event-entry.ts';
export type * from './aftercare-rule-entry.ts';
export type * from './claim-entry.ts';
export type * from './contraindication-entry.ts';
export type * from './device-entry.ts';
export type * from './entry-examples.ts';
export type * from './entry-head.ts';
export type * from './indication-entry.ts';
export type * from './outcome-scale-entry.ts';
export type * from './product-entry.ts';
export type * from './skin-type.ts';
export type * from './zone-entry.ts';
