import { rmSync } from 'node:fs';
import { startPracticeServer } from '../stage/practice-server.ts';

/** Seconds from starting the process to the first page, on an empty folder and again on the same one. */
export async function measureStarts(): Promise<{ readonly cold_s: number; readonly warm_s: number }> {
  const cold = await timeStart();
  const warm = await timeStart(cold.data);
  rmSync(cold.data, { recursive: true, force: true });
  return { cold_s: cold.seconds, warm_s: warm.seconds };
}

async function timeStart(data?: string): Promise<{ seconds: number; data: string }> {
  const before = performance.now();
  const server = await startPracticeServer({ keep: true, ...(data === undefined ? {} : { data }) });
  const page = await fetch(server.origin);
  if (!page.ok) throw new Error(`the first page answered ${page.status}`);
  await page.text();
  const seconds = (performance.now() - before) / 1000;
  await server.stop();
  return { seconds, data: server.data };
}
