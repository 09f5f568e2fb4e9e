import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readSession } from '@stipple/contract/sessions';
import type { listPlans } from '@stipple/contract/treatment-plans';

/** One session as it travels, its chart, and the parts of the chart. */
export type Session = ResponseOf<typeof readSession>;
export type Chart = Session['chart'];
export type ChartZone = Chart['zones'][number];
export type ChartPass = ChartZone['passes'][number];
export type ChartTopical = Chart['topicals'][number];
export type ChartAnaesthetic = NonNullable<Chart['anaesthetic']>;
export type ChartCartridge = Chart['cartridges'][number];
/** The plan that a session belongs to. */
export type SessionPlan = ResponseOf<typeof listPlans>['plans'][number];
