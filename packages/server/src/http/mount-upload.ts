import type { Problem } from '@stipple/contract/problems';
import type { Result } from '@stipple/engine/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AppDeps } from './app-deps.ts';
import { invalidRequest } from './parse-input.ts';
import { sendAnswer } from './send-answer.ts';
import { sendProblem } from './send-problem.ts';

/** A route that takes a file as the body, byte for byte. Its address names the file's hash, so sending it twice is once. */
export type UploadRoute<Who, Params extends z.ZodType> = {
  readonly name: string;
  readonly path: string;
  readonly params: Params;
  /** Who may send it is settled before the first byte is read. */
  admit(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<Result<Who, Problem>>;
  take(deps: AppDeps, who: Who, params: z.output<Params>, bytes: Buffer): Promise<Result<unknown, Problem>>;
};

/** One that stands in the list of routes, whoever may use it. */
export type BoundUpload = {
  readonly endpoint: { readonly name: string; readonly path: string };
  mount(app: FastifyInstance, deps: AppDeps): void;
};

export function bindUpload<Who, Params extends z.ZodType>(route: UploadRoute<Who, Params>): BoundUpload {
  return {
    endpoint: { name: route.name, path: route.path },
    mount: (app, deps) => {
      void app.register(async (room) => mountIn(room, deps, route));
    },
  };
}

/** In a room of its own: only here is a body anything but JSON, and only here may it be large. */
function mountIn<Who, Params extends z.ZodType>(
  room: FastifyInstance,
  deps: AppDeps,
  route: UploadRoute<Who, Params>,
): void {
  const admitted = new WeakMap<FastifyRequest, Who>();
  room.removeAllContentTypeParsers();
  room.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  room.put(route.path, {
    bodyLimit: deps.config.photo_max_bytes,
    onRequest: async (request, reply) => {
      const who = await route.admit(deps, request, reply);
      if (!who.ok) return sendProblem(reply, who.problem);
      admitted.set(request, who.value);
      return undefined;
    },
    handler: async (request, reply) => {
      const who = admitted.get(request);
      if (who === undefined) throw new Error('an upload was handled before its sender was looked at');
      const params = route.params.safeParse(request.params);
      if (!params.success)
        return sendProblem(
          reply,
          invalidRequest(params.error.issues.map(({ path, message }) => ({ field: path.join('.'), fault: message }))),
        );
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const outcome = await route.take(deps, who, params.data, bytes);
      return outcome.ok ? sendAnswer(reply, JSON.stringify(outcome.value)) : sendProblem(reply, outcome.problem);
    },
  });
}
