import type { FieldFault } from '@stipple/contract/problems';
import type { FastifyInstance } from 'fastify';
import { invalidRequest } from './parse-input.ts';
import { sendProblem } from './send-problem.ts';

/** PostgreSQL keeps neither the character NUL nor one half of a surrogate pair: both are refused at the door, by place. */
export function refuseUnholdableText(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    const { params, query, body } = request;
    const errors = [params, query, body].flatMap(unholdablePlaces);
    return errors.length === 0 ? undefined : sendProblem(reply, invalidRequest(errors));
  });
}

/** Without recursion: what is sent may be nested deeper than our stack. */
export function unholdablePlaces(sent: unknown): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const open: { readonly place: string; readonly value: unknown }[] = [{ place: '', value: sent }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { place, value } = next;
    if (typeof value === 'string' && !isHoldable(value)) faults.push({ field: place, fault: FAULT });
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (isHoldable(key)) open.push({ place: place === '' ? key : `${place}.${key}`, value: inner });
      else faults.push({ field: place, fault: FAULT });
    }
  }
  return faults.toReversed();
}

const FAULT = 'holds a character that cannot be kept';

function isHoldable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
