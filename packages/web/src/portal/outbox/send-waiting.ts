import type { answerCheckIn } from '@stipple/contract/portal';
import type { answerReading } from '@stipple/contract/portal-outcomes';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { send } from '../../api/send.ts';
import type { Sent } from '../check-in/sent-page.tsx';
import type { KeptPhoto } from '../kept/kept-photos.ts';
import { isForLater, type Attempt, type Waiting } from './outbox.ts';

/** One attempt; a check-in that arrived is answered with the practice's words. */
export type Outcome = { readonly attempt: Attempt; readonly sent: Sent | null };

/** On a train a request may hang for ever. */
const PATIENCE_MS = 20_000;
const PHOTO_PATIENCE_MS = 120_000;

export async function sendWaiting(one: Waiting): Promise<Outcome> {
  // The same key each time: what arrived without our hearing of it is answered again and not done again.
  const asked = { method: 'POST', idempotency_key: one.id, patience_ms: PATIENCE_MS } as const;
  if (one.kind === 'check-in') {
    const answer = await callLight<typeof answerCheckIn>({ ...asked, path: '/portal-api/check-in', body: one.body });
    return answer.ok
      ? { attempt: 'arrived', sent: answer.value }
      : { attempt: afterProblem(answer.problem), sent: null };
  }
  const answer = await callLight<typeof answerReading>({ ...asked, path: '/portal-api/readings', body: one.body });
  return { attempt: answer.ok ? 'arrived' : afterProblem(answer.problem), sent: null };
}

export async function sendPhoto({ check_in_id, sha256, type, bytes }: KeptPhoto): Promise<Attempt> {
  const path = `/portal-api/check-ins/${check_in_id}/photos/${sha256}`;
  const file = new Blob([bytes], { type });
  const answer = await send({ method: 'PUT', path, file, patience_ms: PHOTO_PATIENCE_MS });
  return answer.ok ? 'arrived' : afterProblem(answer.problem);
}

function afterProblem(problem: Problem): Attempt {
  return isForLater(problem) ? 'later' : { refused: problem.detail };
}
