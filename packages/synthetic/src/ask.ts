import type { BodyInputOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '@stipple/contract/endpoint';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { Chance } from './chance.ts';
import type { Moment } from './moment.ts';

/** Who does a step: staff of the demonstration practice, or the patient on the phone. */
export type Actor = 'owner' | 'practitioner' | 'assistant' | 'front-desk' | 'patient';

/** One request in the contract’s own shapes, at its own time. */
export type Step<E extends Endpoint> = {
  readonly as: Actor;
  readonly at: Moment;
  readonly endpoint: E;
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyInputOf<E>;
};

/** How a story is told: each step is sent through the real commands, and its answer feeds the next one. */
export type Stage = {
  readonly today: CalendarDate;
  readonly chance: Chance;
  /** A fresh UUIDv7 that carries the time of `moment`. */
  newId(moment: Moment): string;
  /** The instant of a moment, in the practice’s time zone. */
  instantOf(moment: Moment): string;
  ask<E extends Endpoint>(step: Step<E>): Promise<ResponseOf<E>>;
};

/** One invented person’s way through the practice. */
export type Story = {
  /** What the story shows, for the log of a failed build. */
  readonly shows: string;
  tell(stage: Stage): Promise<void>;
};
