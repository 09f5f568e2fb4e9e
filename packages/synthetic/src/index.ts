import type { Story } from './ask.ts';
import { answering } from './answering.ts';
import { beforeTreatment } from './stories/before-treatment.ts';
import { stocking } from './stock.ts';
import { completed } from './stories/completed.ts';
import { counted } from './stories/counted.ts';
import { inTreatment } from './stories/in-treatment.ts';
import { longAgo } from './stories/long-ago.ts';
import { papers } from './papers.ts';

export type { Actor, Stage, Step, Story } from './ask.ts';
export { chanceFrom } from './chance.ts';
export type { Chance } from './chance.ts';
export { dayOf } from './moment.ts';
export type { Moment } from './moment.ts';
export { people } from './people.ts';
export { timeOrderedId } from './time-ordered-id.ts';

/** What a practice has before its first patient comes. */
export const groundwork: readonly Story[] = [papers, answering, stocking];

/** The demonstration practice: every invented patient, across the whole life of a course. */
export const stories: readonly Story[] = [...completed, ...counted, ...inTreatment, ...beforeTreatment, ...longAgo];
