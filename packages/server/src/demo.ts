import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describeFaults, readConfig } from './config.ts';
import type { AppDeps } from './http/app-deps.ts';
import { addCookies } from './http/cookies.ts';
import { openInstallation } from './installation/open-installation.ts';
import { startServer } from './installation/start-server.ts';
import { untilStopped } from './installation/until-stopped.ts';

/** `npm run demo`: throw-away data, the demonstration practice, already signed in. */
const ticket = randomBytes(16).toString('base64url');
process.exitCode = await main();

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stipple-demo-'));
  chmodSync(folder, 0o711);
  const removeData = (): void => rmSync(folder, { recursive: true, force: true });
  const {
    STIPPLE_KEYS: _keys,
    STIPPLE_PHOTOS: _photos,
    STIPPLE_BACKUPS: _backups,
    DATABASE_URL: _url,
    ...rest
  } = process.env;
  const config = readConfig({ ...rest, STIPPLE_DATA: folder });
  if (!config.ok) return stopped(describeFaults(config.problem), removeData);
  const installation = await openInstallation(config.value, say);
  if (!installation.ok) return stopped(installation.problem, removeData);
  const server = await startServer(config.value, installation.value, say, letIn);
  if (!server.ok) {
    await installation.value.close();
    return stopped(server.problem, removeData);
  }
  await server.value.deps.demonstration.ensure();
  const announce = (): void =>
    void process.stdout.write(`Stipple is ready at ${config.value.origin}/enter/${ticket}\n`);
  await untilStopped(announce, async () => {
    await server.value.close();
    await installation.value.close();
    removeData();
  });
  return 0;
}

/** Whoever follows the printed address is signed in to the demonstration practice. */
function letIn(app: FastifyInstance, deps: AppDeps): void {
  app.get(`/enter/${ticket}`, async (_request, reply) => {
    const { user_id } = await deps.demonstration.ensure();
    addCookies(reply, await deps.identity.signIn(user_id));
    return reply.redirect('/', 303);
  });
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function stopped(sentence: string, removeData: () => void): number {
  say(sentence);
  removeData();
  return 1;
}
