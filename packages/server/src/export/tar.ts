/** A file inside an archive. */
export type TarEntry = { readonly path: string; readonly bytes: Uint8Array };

const BLOCK = 512;

/** One file as POSIX tar (ustar) has it: a head, the bytes, and zeros up to a whole block. */
export function tarEntry({ path, bytes }: TarEntry, modified_s: number): Buffer {
  const rest = (BLOCK - (bytes.length % BLOCK)) % BLOCK;
  return Buffer.concat([tarHead(path, bytes.length, modified_s), bytes, Buffer.alloc(rest)]);
}

/** Two empty blocks end an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK);

/** The files of an archive, one after the other, as they arrive. Throws where it is no archive or is cut off. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = takingFrom(source);
  for (;;) {
    const head = await reader.take(BLOCK);
    if (head === null) throw new BrokenArchive('it ends before its end');
    if (head.every((byte) => byte === 0)) return;
    const { path, size } = readHead(head);
    const bytes = await reader.take(size);
    const rest = await reader.take((BLOCK - (size % BLOCK)) % BLOCK);
    if (bytes === null || rest === null) throw new BrokenArchive(`it ends within ${path}`);
    yield { path, bytes };
  }
}

/** The file is not what was written. */
export class BrokenArchive extends Error {}

function tarHead(path: string, size: number, modified_s: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`${path} is too long a path for an archive`);
  const head = Buffer.alloc(BLOCK);
  head.write(path, 0, 'utf8');
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  head.write(`${Math.floor(modified_s).toString(8).padStart(11, '0')}\0`, 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\u000000', 257, 'latin1');
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

function readHead(head: Buffer): { readonly path: string; readonly size: number } {
  const written = Number.parseInt(text(head, 148, 8), 8);
  const blank = Buffer.from(head);
  blank.write('        ', 148);
  if (text(head, 257, 5) !== 'ustar' || written !== checksum(blank))
    throw new BrokenArchive('it is no archive of Stipple');
  const size = Number.parseInt(text(head, 124, 12), 8);
  if (!Number.isSafeInteger(size)) throw new BrokenArchive('a size in it cannot be read');
  return { path: text(head, 0, 100), size };
}

function text(head: Buffer, at: number, length: number): string {
  return head
    .subarray(at, at + length)
    .toString('utf8')
    .replace(/\0.*$/s, '')
    .trim();
}

function checksum(head: Buffer): number {
  return head.reduce((sum, byte) => sum + byte, 0);
}

/** Takes exactly so many bytes, or null where there are fewer left. */
function takingFrom(source: AsyncIterable<Uint8Array>): { take(length: number): Promise<Buffer | null> } {
  const iterator = source[Symbol.asyncIterator]();
  let parts: Uint8Array[] = [];
  let held = 0;
  return {
    take: async (length) => {
      while (held < length) {
        const next = await iterator.next();
        if (next.done === true) return null;
        parts.push(next.value);
        held += next.value.length;
      }
      const all = Buffer.concat(parts);
      parts = [all.subarray(length)];
      held -= length;
      return all.subarray(0, length);
    },
  };
}
