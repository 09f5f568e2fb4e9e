import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import type { Actor, Moment, Stage, Step } from '@stipple/synthetic';
import { chanceFrom, dayOf, timeOrderedId } from '@stipple/synthetic';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';

export type StageSettings = {
  readonly app: FastifyInstance;
  readonly origin: string;
  readonly time_zone: string;
  readonly today: CalendarDate;
  /** Nothing in a demonstration lies in the future: later moments of today happen now. */
  readonly now: Temporal.Instant;
  /** Cookies of each member of staff. */
  readonly cookies: Readonly<Record<Exclude<Actor, 'patient'>, string>>;
  readonly setClock: (to: Temporal.Instant) => void;
  readonly seed: number;
};

/** A stage on which a story's requests go through the whole server, each at its own time. */
export function storyStage(settings: StageSettings): Stage {
  const chance = chanceFrom(settings.seed);
  const instantAt = (moment: Moment): Temporal.Instant => {
    const [hour = 0, minute = 0] = moment.time.split(':').map(Number);
    const at = Temporal.PlainDate.from(dayOf(moment, settings.today)).toZonedDateTime({
      timeZone: settings.time_zone,
      plainTime: { hour, minute },
    });
    const instant = at.toInstant();
    return Temporal.Instant.compare(instant, settings.now) > 0 ? settings.now : instant;
  };
  let phone = '';
  return {
    today: settings.today,
    chance,
    newId: (moment) => timeOrderedId(instantAt(moment).epochMilliseconds, chance),
    instantOf: (moment) => instantText(instantAt(moment)),
    ask: async (step) => {
      settings.setClock(instantAt(step.at));
      const cookie = step.as === 'patient' ? phone : settings.cookies[step.as];
      const answer = await send(settings, step, cookie);
      if (step.as === 'patient' && answer.cookies !== '') phone = answer.cookies;
      return answer.body;
    },
  };
}

async function send<E extends Endpoint>(
  { app, origin }: StageSettings,
  step: Step<E>,
  cookie: string,
): Promise<{ body: ResponseOf<E>; cookies: string }> {
  const { endpoint } = step;
  const isWrite = endpoint.method !== 'GET';
  const answer = await app.inject({
    method: endpoint.method,
    url: addressOf(step),
    headers: {
      origin,
      ...(cookie === '' ? {} : { cookie }),
      ...(isWrite ? { 'idempotency-key': newUuidV7() } : {}),
    },
    ...(isWrite ? { payload: step.body ?? {} } : {}),
  });
  if (answer.statusCode >= 400) throw new Error(`${endpoint.name} was refused: ${answer.body}`);
  const body = endpoint.response.parse(answer.json()) as ResponseOf<E>;
  return { body, cookies: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') };
}

function addressOf(step: { readonly endpoint: Endpoint; readonly params?: unknown; readonly query?: unknown }): string {
  const params = new Map(Object.entries(step.params ?? {}));
  const path = step.endpoint.path.replaceAll(/:([a-z_]+)/g, (_all, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = Object.entries(step.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]);
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`;
}
