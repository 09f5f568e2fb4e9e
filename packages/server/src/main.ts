import { describeFaults, readConfig } from './config.ts';
import { openInstallation } from './installation/open-installation.ts';
import { startServer } from './installation/start-server.ts';
import { untilStopped } from './installation/until-stopped.ts';

/** `npm start`: everything from the settings to the line with the address, until Ctrl-C. */
process.exitCode = await main();

async function main(): Promise<number> {
  const config = readConfig(process.env);
  if (!config.ok) return stopped(describeFaults(config.problem));
  const installation = await openInstallation(config.value, say);
  if (!installation.ok) return stopped(installation.problem);
  const server = await startServer(config.value, installation.value, say);
  if (!server.ok) {
    await installation.value.close();
    return stopped(server.problem);
  }
  process.stdout.write(`Stipple is ready at ${config.value.origin}\n`);
  await untilStopped(async () => {
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
