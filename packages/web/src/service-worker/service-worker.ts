import { filesNamedIn, newNonce, offlinePage } from './offline-page.ts';
import type { FetchEvent, LastingEvent, WorkerScope } from './worker-scope.ts';

/**
 * Lets the practice app open without a connection. It keeps the program: the page and its hashed files, never an answer of the
 * server, which only the sealed store of a signed-in person may hold. The pages for phones under /p/ and /photos/ are left alone.
 *
 * The build writes the list of files and its version ahead of this script.
 */
declare const stippleFiles: readonly string[];
declare const stippleVersion: string;

const worker = self as unknown as WorkerScope;
const CACHE = `stipple ${stippleVersion}`;
const PAGE = '/';
/** A server that does not answer a page for this long counts as away. */
const PATIENCE_MS = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(keepProgram()));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOverIfAlone());
});
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== worker.location.origin || isNotOurs(pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(pageFor(event));
  else if (pathname.startsWith('/assets/') || stippleFiles.includes(pathname)) event.respondWith(fileFor(event));
});

function isNotOurs(pathname: string): boolean {
  return /^\/(api|portal-api|p|photos)(\/|$)/.test(pathname);
}

/** All or nothing: a page of one version with files of another would not open. */
async function keepProgram(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store', credentials: 'omit' });
  const html = await page.clone().text();
  const strange = filesNamedIn(html).filter((file) => !stippleFiles.includes(file));
  if (!page.ok || strange.length > 0) throw new Error('the page on the server is of another version');
  const cache = await caches.open(CACHE);
  await cache.addAll(stippleFiles.map((file) => new Request(file, { credentials: 'omit' })));
  await cache.put(PAGE, page);
}

/** Older programs go, but for the last one: a page that is still open may yet ask for a part of it. */
async function begin(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('stipple ') && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Asked by a page as it loads, before any work; never while another page is open. */
async function takeOverIfAlone(): Promise<void> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  if (pages.length <= 1) await worker.skipWaiting();
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

async function keptPage(): Promise<Response | null> {
  const kept = await caches.match(PAGE, { cacheName: CACHE });
  if (kept === undefined) return null;
  const page = offlinePage({ html: await kept.text(), headers: [...kept.headers] }, newNonce());
  if (page === null) return null;
  const headers = new Headers(page.headers.map(([name, value]) => [name, value]));
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(page.html, { headers });
}

/** Hashed files never change: what is kept is as good as new, of whichever version. Others are kept when first used. */
async function fileFor(event: FetchEvent & LastingEvent): Promise<Response> {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) {
    const copy = answer.clone();
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(event.request, copy)));
  }
  return answer;
}
