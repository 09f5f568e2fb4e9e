/** Takes bytes in the portions the format asks for, whatever portions they arrive in. */
export type ByteReader = {
  /** Exactly so many bytes, or null when there are not that many left. */
  take(length: number): Promise<Buffer | null>;
  atEnd(): Promise<boolean>;
};

export function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const fill = async (length: number): Promise<boolean> => {
    const parts = [held];
    let size = held.length;
    while (size < length) {
      const next = await chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      size += next.value.length;
    }
    if (parts.length > 1) held = Buffer.concat(parts);
    return size >= length;
  };
  return {
    take: async (length) => {
      if (!(await fill(length))) return null;
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    atEnd: async () => !(await fill(1)),
  };
}
