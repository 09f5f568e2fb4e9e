import type { ResponseOf } from '@stipple/contract/endpoint';
import { readMe } from '@stipple/contract/identity';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { call } from '../api/call.ts';
import type { Problem } from '../api/problem.ts';
import { markCopy } from './copies-shown.ts';
import { pageNow } from './device-state.ts';
import { arrive, arriveOffline, sessionEnded } from './device.ts';
import { placeOf } from './place.ts';
import { copyOf, isAway } from './read-through.ts';

const place = placeOf(readMe, {});
const PATIENCE_MS = 8_000;

/**
 * The first thing that the app asks. Whoever the server names has their work on this device opened before any page is drawn;
 * when the server cannot be reached, the person who was here last is there again, behind their PIN if they set one.
 */
export async function readWhoIsThere(): Promise<Result<ResponseOf<typeof readMe>, Problem>> {
  const asked_at = new Date().toISOString();
  const answer = await call(readMe, { patience_ms: PATIENCE_MS });
  if (!answer.ok) {
    if (!isAway(answer.problem)) return answer;
    await arriveOffline();
    const copy = await copyOf(readMe, place);
    return copy === null ? fail(answer.problem) : ok(copy);
  }
  if (answer.value.state === 'nobody') await sessionEnded();
  else {
    await arrive(answer.value);
    markCopy(place, null);
    await pageNow()?.copies.keep({ place, value: answer.value }, asked_at);
  }
  return answer;
}
