import { damaged } from './backup-problem.ts';
import { byteReader, type ByteReader } from './byte-reader.ts';

/**
 * Inside the cipher: sections, each a head in JSON and a body of any length. A section is the length of its head
 * (4 bytes, big endian), the head, then blocks of length and bytes; a block of length zero ends it.
 */
export type Section = { readonly head: unknown; readonly body: AsyncIterable<Buffer> };

export async function* sectionBytes(head: unknown, body: AsyncIterable<Buffer> | null): AsyncGenerator<Buffer> {
  const text = Buffer.from(JSON.stringify(head));
  yield Buffer.concat([size(text.length), text]);
  if (body !== null) for await (const block of blocksOf(body)) yield Buffer.concat([size(block.length), block]);
  yield size(0);
}

/** Each body is to be read to its end before the next section is asked for; what was left is passed over. */
export async function* readSections(plain: AsyncIterable<Buffer>): AsyncGenerator<Section> {
  const reader = byteReader(plain);
  while (!(await reader.atEnd())) {
    const head: unknown = JSON.parse((await takeSized(reader)).toString('utf8'));
    const body = readBody(reader);
    yield { head, body };
    for await (const _rest of body);
  }
}

const BLOCK_BYTES = 64 * 1024;

async function* readBody(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const block = await takeSized(reader);
    if (block.length === 0) return;
    yield block;
  }
}

async function takeSized(reader: ByteReader): Promise<Buffer> {
  const length = (await reader.take(4))?.readUInt32BE() ?? null;
  const bytes = length === null ? null : await reader.take(length);
  if (bytes === null) throw damaged('a section ends too early');
  return bytes;
}

/** COPY yields a chunk for each row: gathered, they make fewer and larger blocks. */
async function* blocksOf(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    parts.push(chunk);
    length += chunk.length;
    if (length < BLOCK_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

function size(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}
