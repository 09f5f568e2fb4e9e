import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/**
 * Reads are kept for 15 seconds and asked again when the window comes back. Only a lost connection or a database that
 * is coming back is tried again; every other refusal will not change by repeating it.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 3 && error instanceof ProblemError && mayPass(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error' && event.action.error instanceof ProblemError)
      if (event.action.error.problem.code === 'not-signed-in') onSignedOut();
  });
  return client;
}

function mayPass(error: ProblemError): boolean {
  return error.problem.code === 'offline' || error.problem.status === 503;
}
