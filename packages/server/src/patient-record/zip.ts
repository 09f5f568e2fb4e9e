import { crc32 } from 'node:zlib';

export type ZipFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Several files as one that any system opens: ZIP without compression, since pictures and PDF are compressed already. The
 * same files always make the same bytes.
 */
export function zipped(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const entry = entryOf(file);
    const local = Buffer.concat([signed(0x04034b50), entry.common, lengths(entry.name), entry.name, file.bytes]);
    directory.push(
      Buffer.concat([
        signed(0x02014b50),
        u16(20),
        entry.common,
        lengths(entry.name),
        Buffer.alloc(10),
        u32(at),
        entry.name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [
    signed(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(index.length),
    u32(at),
    u16(0),
  ];
  return Buffer.concat([...parts, index, ...end]);
}

/** Version, names in UTF-8, stored; the first day that the format knows; checksum and sizes. */
function entryOf({ path, bytes }: ZipFile): { readonly name: Buffer; readonly common: Buffer } {
  const sizes = [u32(crc32(bytes)), u32(bytes.length), u32(bytes.length)];
  return {
    name: Buffer.from(path),
    common: Buffer.concat([u16(20), u16(0x0800), u16(0), u16(0), u16(0x21), ...sizes]),
  };
}

/** Of the name, and of what else could stand beside it: nothing. */
function lengths(name: Buffer): Buffer {
  return Buffer.concat([u16(name.length), u16(0)]);
}

function signed(signature: number): Buffer {
  return u32(signature);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
