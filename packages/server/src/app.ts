import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import type { AppDeps } from './http/app-deps.ts';
import { boundEndpoints, boundFiles, boundUploads } from './http/bound-endpoints.ts';
import { answerFaults } from './http/faults.ts';
import { checkOrigin } from './http/origin-check.ts';
import { logRequests } from './http/request-log.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { serveWebApp } from './http/static-files.ts';
import { refuseUnholdableText } from './http/unholdable-text.ts';
import { newUuidV7 } from './http/uuid-v7.ts';
import { mountIdentity } from './identity/mount-identity.ts';

const BODY_LIMIT = 1024 * 1024;
const WEB_FOLDER = join(import.meta.dirname, '..', '..', 'web', 'dist');

export type AppWish = {
  /** Where the built web app lies. */
  readonly webFolder?: string;
  /** Adds routes of one's own. */
  readonly extend?: (app: FastifyInstance) => void;
};

/** The server without its socket: tests ask it directly, `main.ts` lets it listen. */
export async function buildApp(deps: AppDeps, wish: AppWish = {}): Promise<FastifyInstance> {
  const { tls } = deps.config;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: newUuidV7,
    trustProxy: deps.config.trust_proxy,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    ...(tls === null ? {} : { https: { cert: readFileSync(tls.cert_file), key: readFileSync(tls.key_file) } }),
  }) as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  addSecurityHeaders(app, deps.config);
  checkOrigin(app, deps.config);
  logRequests(app, deps.log);
  answerFaults(app, deps.log);
  refuseUnholdableText(app);
  for (const bound of boundEndpoints()) bound.mount(app, deps);
  for (const bound of boundFiles()) bound.mount(app, deps);
  for (const bound of boundUploads()) bound.mount(app, deps);
  mountIdentity(app, deps);
  wish.extend?.(app);
  serveWebApp(app, wish.webFolder ?? WEB_FOLDER);
  await app.ready();
  return app;
}
