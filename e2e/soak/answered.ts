import type { BrowserContext } from '@playwright/test';

/** What the server was asked to save and what it answered, as seen on the wire of one browser. */
export type Answered = {
  /** Keys of everything sent, and how often. */
  readonly sent: ReadonlyMap<string, number>;
  /** Versions that the server has acknowledged. */
  readonly versions: ReadonlySet<number>;
  listen(context: BrowserContext): void;
};

/** For the saves of one session. A browser that is opened again is listened to again. */
export function answersFor(session_id: string): Answered {
  const [sent, versions] = [new Map<string, number>(), new Set<number>()];
  const listened = new WeakSet<BrowserContext>();
  const isSave = (request: { method(): string; url(): string }): boolean =>
    request.method() === 'PUT' && request.url().endsWith(`/api/sessions/${session_id}`);
  return {
    sent,
    versions,
    listen: (context) => {
      if (listened.has(context)) return;
      listened.add(context);
      context.on('request', (request) => {
        const key = request.headers()['idempotency-key'];
        if (isSave(request) && key !== undefined) sent.set(key, (sent.get(key) ?? 0) + 1);
      });
      context.on('response', (response) => {
        if (!isSave(response.request()) || response.status() !== 200) return;
        response.json().then(
          ({ version }: { version: number }) => versions.add(version),
          // The browser was killed while its answer was read: then nobody has seen it either.
          () => undefined,
        );
      });
    },
  };
}
