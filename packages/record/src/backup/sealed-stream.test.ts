import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBackupKey, type BackupKey } from './backup-key.ts';
import { BackupFailure } from './backup-problem.ts';
import { opened, sealed } from './sealed-stream.ts';
import { readSections, sectionBytes } from './sections.ts';

const key = newBackupKey();

async function* portions(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function gathered(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (plain: Buffer, size = 70_000): Promise<Buffer> => gathered(sealed(portions(plain, size), key));
const open = (file: Buffer, size = 70_000, with_key: BackupKey = key): Promise<Buffer> =>
  gathered(opened(portions(file, size), with_key));

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof BackupFailure ? error.problem.code : `no problem: ${String(error)}`;
}

describe('a sealed file', () => {
  it.each([0, 1, 262_143, 262_144, 262_145, 700_000])('opens to the %i bytes that were sealed', async (length) => {
    const plain = Buffer.alloc(length, 'stipple');
    expect((await open(await seal(plain))).equals(plain)).toBe(true);
  });

  it('does not depend on the portions it comes in', async () => {
    const property = fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      async (bytes, written, read) => {
        const plain = Buffer.from(bytes);
        expect((await open(await seal(plain, written), read)).equals(plain)).toBe(true);
      },
    );
    await fc.assert(property, { numRuns: 50 });
  });

  it('cannot be opened with another key', async () => {
    expect(await problemOf(open(await seal(Buffer.from('x')), 100, newBackupKey()))).toBe('wrong-backup-key');
  });

  it('shows every change and every cut', async () => {
    const file = await seal(Buffer.alloc(600_000, 'a'));
    const property = fc.asyncProperty(
      fc.integer({ min: 16, max: file.length - 1 }),
      fc.boolean(),
      async (at, isCut) => {
        const forged = Buffer.from(isCut ? file.subarray(0, at) : file);
        if (!isCut) forged.writeUInt8(file.readUInt8(at) ^ 1, at);
        expect(await problemOf(open(forged))).toMatch(/^(backup-damaged|wrong-backup-key)$/);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('is not mistaken for a backup when it is something else', async () => {
    expect(await problemOf(open(Buffer.from('a text file')))).toBe('not-a-backup');
    expect(await problemOf(open(Buffer.alloc(0)))).toBe('not-a-backup');
  });
});

describe('sections', () => {
  it('come back with their heads and bodies, also when a body is not read', async () => {
    const big = Buffer.alloc(200_000, 'b');
    const bytes = Buffer.concat([
      await gathered(sectionBytes({ kind: 'start' }, null)),
      await gathered(sectionBytes({ kind: 'table', name: 'ä' }, portions(big, 10))),
      await gathered(sectionBytes({ kind: 'end' }, portions(Buffer.from('tail'), 1))),
    ]);
    const heads: unknown[] = [];
    let tail = '';
    for await (const { head, body } of readSections(portions(bytes, 777))) {
      heads.push(head);
      if (heads.length === 3) tail = (await gathered(body)).toString();
    }
    expect(heads).toEqual([{ kind: 'start' }, { kind: 'table', name: 'ä' }, { kind: 'end' }]);
    expect(tail).toBe('tail');
  });
});
