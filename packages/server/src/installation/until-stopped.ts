/** Waits for Ctrl-C or a request to end, then closes in order. A second Ctrl-C does not wait. */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  let times = 0;
  const onSignal = (): void => {
    times += 1;
    if (times > 1) process.exit(130);
    ask();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  await asked;
  await close();
}
