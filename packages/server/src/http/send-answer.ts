import type { Endpoint } from '@stipple/contract/endpoint';
import type { FastifyReply } from 'fastify';
import { isJsonText } from './json-text.ts';

/** The answer as it travels. In tests and while developing it is held against the endpoint's shape: a bug there throws. */
export function answerText(endpoint: Endpoint, answer: unknown, isChecked: boolean): string {
  const text = isJsonText(answer) ? answer.text : JSON.stringify(answer);
  if (isChecked) demandShape(endpoint, text);
  return text;
}

export function sendAnswer(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(text);
}

function demandShape(endpoint: Endpoint, text: string): void {
  const checked = endpoint.response.safeParse(JSON.parse(text));
  if (checked.success) return;
  const faults = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the answer of ${endpoint.name} has not its own shape: ${faults.join('; ')}`);
}
