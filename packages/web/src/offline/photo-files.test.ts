import { describe, expect, it } from 'vitest';
import { filesWithoutWrite, hashIn, memoryFiles } from './photo-files.ts';
import type { Write } from './write.ts';

const write = (content: unknown): Write => ({
  id: 'w',
  subject: 'photo:1',
  order: 1,
  endpoint: 'photos.add',
  params: {},
  content,
  base_version: null,
  writer: 'w',
  idempotency_key: 'k',
  device_at: '2026-11-20T09:00:00Z',
  state: 'waiting',
  problem: null,
  about: { words: '', path: null },
  given_up: null,
});

describe('bytes of photos on the device', () => {
  it('stay as long as a write speaks of them, and no longer', () => {
    const rows = [write({ sha256: 'a' }), write({ text: 'nothing of photos' }), write(null)];
    expect(filesWithoutWrite(['a', 'b'], rows)).toEqual(['b']);
    expect(filesWithoutWrite(['a'], [])).toEqual(['a']);
  });

  it('are named by what the write says', () => {
    expect([hashIn({ sha256: 'a' }), hashIn({ sha256: 1 }), hashIn('a'), hashIn(null)]).toEqual([
      'a',
      null,
      null,
      null,
    ]);
  });

  it('are found until they are forgotten', async () => {
    const files = memoryFiles();
    await files.keep('a', { bytes: new Uint8Array([1, 2]), media_type: 'image/jpeg' });
    expect(await files.find('a')).toEqual({ bytes: new Uint8Array([1, 2]), media_type: 'image/jpeg' });
    await files.forget('a');
    expect(await files.find('a')).toBeNull();
  });
});
