import type { QueryClient } from '@tanstack/react-query';
import { queryKeyOf } from '../api/use-endpoint.ts';
import type { OutboxNews } from './outbox.ts';
import { readAfter, refreshedBy } from './sendable.ts';

/**
 * What was sent from this device is what the server has now: pages get its answer, and a read that was under way meanwhile and
 * knows only what was before is called off.
 */
export async function handOver(client: QueryClient, news: OutboxNews): Promise<void> {
  if (news.kind !== 'delivered') return;
  const rooms = new Set(refreshedBy(news.write.endpoint));
  if (rooms.size > 0)
    void client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && rooms.has(name.split('.')[0] ?? ''),
    });
  const read = readAfter(news.write);
  if (read === null) return;
  const queryKey = queryKeyOf(read.endpoint, { params: read.params });
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, news.answer);
}
