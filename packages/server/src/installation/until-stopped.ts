/** One Ctrl-C may arrive several times: from the terminal, and passed on by whoever started us. */
const SAME_WISH_MS = 2_000;

/**
 * Says that all is ready, waits for Ctrl-C or a request to end, then closes in order. A second Ctrl-C, a while later, does not
 * wait. We listen for signals before we say so: whoever reads the line may send one at once.
 */
export async function untilStopped(announce: () => void, close: () => Promise<void>): Promise<void> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  let first_ms: number | null = null;
  const onSignal = (): void => {
    first_ms ??= performance.now();
    if (performance.now() - first_ms > SAME_WISH_MS) process.exit(130);
    ask();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  announce();
  await asked;
  await close();
}
