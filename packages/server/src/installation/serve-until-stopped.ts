import { describeFaults, readConfig } from '../config.ts';
import { openInstallation } from './open-installation.ts';
import { untilStopped } from './until-stopped.ts';

/** Everything from the settings to the line with the address, until Ctrl-C. Gives the exit code. */
export async function serveUntilStopped(environment: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(environment);
  if (!config.ok) return stopped(describeFaults(config.problem));
  // The server's code is loaded while PostgreSQL starts.
  const [installation, { startServer }] = await Promise.all([
    openInstallation(config.value, say),
    import('./start-server.ts'),
  ]);
  if (!installation.ok) return stopped(installation.problem);
  const server = await startServer(config.value, installation.value, say);
  if (!server.ok) {
    await installation.value.close();
    return stopped(server.problem);
  }
  const announce = (): void => void process.stdout.write(`Stipple is ready at ${config.value.origin}\n`);
  await untilStopped(announce, async () => {
    await server.value.close();
    await installation.value.close();
  });
  return 0;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function stopped(sentence: string): number {
  say(sentence);
  return 1;
}
