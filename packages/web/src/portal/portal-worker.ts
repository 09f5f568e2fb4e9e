import type { FetchEvent, WorkerScope } from '../service-worker/worker-scope.ts';

/**
 * Lets the patient's page open without a connection. It keeps the program: one page and its files. What the page says is kept by
 * the page itself and goes when it is closed. Answers of the server, and the practice app, are left alone.
 *
 * The build writes the list of files and its version ahead of this script.
 */
declare const stippleFiles: readonly string[];
declare const stippleVersion: string;

const worker = self as unknown as WorkerScope;
const NAMES = 'stipple-portal ';
const CACHE = NAMES + stippleVersion;
const PAGE = '/p/';
/** A server that does not answer a page for this long counts as away. */
const PATIENCE_MS = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(keepProgram().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== worker.location.origin) return;
  if (event.request.mode === 'navigate' && pathname.startsWith(PAGE)) event.respondWith(pageFor(event));
  else if (stippleFiles.includes(pathname)) event.respondWith(fileFor(event));
});

/** All or nothing: a page of one version with files of another would not open. The page has no secret in it. */
async function keepProgram(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' });
  const html = await page.clone().text();
  const strange = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].filter(
    ([, file = '']) => !stippleFiles.includes(file),
  );
  if (!page.ok || strange.length > 0) throw new Error('the page on the server is of another version');
  const cache = await caches.open(CACHE);
  await cache.addAll(stippleFiles.map((file) => new Request(file, { credentials: 'omit' })));
  await cache.put(PAGE, page);
}

async function begin(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(NAMES) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The server first: it has the newest program. The kept page when it is away. */
async function pageFor({ request }: FetchEvent): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (![502, 503, 504].includes(answer.status)) return answer;
    return (await keptPage()) ?? answer;
  } catch (error) {
    const page = await keptPage();
    if (page !== null) return page;
    throw error;
  }
}

/** With the policy that came with it: page and nonce were kept together. */
async function keptPage(): Promise<Response | null> {
  return (await caches.match(PAGE, { cacheName: CACHE })) ?? null;
}

/** Files under a hashed name never change: what is kept is as good as new. */
async function fileFor({ request }: FetchEvent): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}
