/** What a service worker has beyond a page. TypeScript's own library for it cannot stand beside the one for pages. */
export type WorkerScope = {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(wish: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly unknown[]>;
  };
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', act: (event: LastingEvent) => void): void;
  addEventListener(kind: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(kind: 'message', act: (event: LastingEvent & { readonly data: unknown }) => void): void;
};

/** The worker is kept alive until the promise is settled. */
export type LastingEvent = { waitUntil(work: Promise<unknown>): void };

export type FetchEvent = LastingEvent & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
