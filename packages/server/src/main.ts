import { enableCompileCache } from 'node:module';

/** `npm start`. What Node compiled last time is kept between starts, so the rest is only loaded once that is on. */
enableCompileCache();
const { serveUntilStopped } = await import('./installation/serve-until-stopped.ts');
process.exitCode = await serveUntilStopped(process.env);
