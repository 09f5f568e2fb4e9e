/**
 * Says that all is ready, waits for Ctrl-C or a request to end, then closes in order. A second Ctrl-C does not wait. We listen
 * for signals before we say so: whoever reads the line may send one at once.
 */
export async function untilStopped(announce: () => void, close: () => Promise<void>): Promise<void> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  let times = 0;
  const onSignal = (): void => {
    times += 1;
    if (times > 1) process.exit(130);
    ask();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  announce();
  await asked;
  await close();
}
