import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOk } from '@stipple/engine/kernel';
import S3rver from 's3rver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepBackupKey, openKeys } from '../keys.ts';
import { folderPlace } from './folder-place.ts';
import type { ObjectPlace } from './object-place.ts';
import { hashOf, photoStoreOver, type PhotoStore } from './photo-store.ts';
import { s3Place } from './s3-place.ts';

const PRACTICE = '0193b0c0-0000-7000-8000-000000000001';
const OTHER = '0193b0c0-0000-7000-8000-000000000002';
const key = randomBytes(32);
const picture = randomBytes(300_000);

let folder: string;
let bucket: S3rver;
let address: string;
beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'stipple-s3-'));
  const settings = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'photos' }] };
  bucket = new S3rver(settings);
  const { port } = await bucket.run();
  address = `http://127.0.0.1:${port}/photos/of-stipple`;
});
afterAll(() => bucket.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-photos-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const s3 = (key_id = 'S3RVER'): ObjectPlace => s3Place({ url: address, region: 'us-east-1', key_id, secret: 'S3RVER' });
const places = [
  { where: 'a folder', place: () => folderPlace(folder) },
  { where: 'an object store', place: () => s3() },
];

describe.each(places)('the photo store over $where', ({ place }) => {
  it('gives back exactly what was put, under the hash of its bytes', async () => {
    const store = photoStoreOver(place(), key);
    const sha256 = expectOk(await store.put(PRACTICE, picture));
    expect(sha256).toBe(hashOf(picture));
    expect(expectOk(await store.get(PRACTICE, sha256)).equals(picture)).toBe(true);
  });

  it('takes bytes away for good, and is not surprised when they are gone', async () => {
    const store = photoStoreOver(place(), key);
    const fresh = randomBytes(1000);
    const sha256 = expectOk(await store.put(PRACTICE, fresh));
    expectOk(await store.remove(PRACTICE, sha256));
    expect(await store.get(PRACTICE, sha256)).toMatchObject({ ok: false });
    expectOk(await store.remove(PRACTICE, sha256));
    expect(expectOk(await store.put(PRACTICE, fresh))).toBe(sha256);
  });

  it('keeps the same bytes once', async () => {
    const written: string[] = [];
    const inner = place();
    const counting: ObjectPlace = {
      ...inner,
      write: (name, bytes) => {
        written.push(name);
        return inner.write(name, bytes);
      },
    };
    const store = photoStoreOver(counting, key);
    const fresh = randomBytes(1000);
    expect(expectOk(await store.put(PRACTICE, fresh))).toBe(expectOk(await store.put(PRACTICE, fresh)));
    expect(written).toHaveLength(1);
  });

  it('lies there encrypted, and opens with no other key', async () => {
    const inner = place();
    const sha256 = expectOk(await photoStoreOver(inner, key).put(PRACTICE, picture));
    const lying = expectOk(await inner.read(`${PRACTICE}/${sha256.slice(0, 2)}/${sha256}`));
    expect(lying?.includes(picture.subarray(0, 64))).toBe(false);
    expect(await photoStoreOver(inner, randomBytes(32)).get(PRACTICE, sha256)).toMatchObject(isDamaged);
  });

  it('finds nothing of another practice, not even when its object is laid into the other’s folder', async () => {
    const inner = place();
    const store = photoStoreOver(inner, key);
    const sha256 = expectOk(await store.put(PRACTICE, picture));
    expect(await store.get(OTHER, sha256)).toMatchObject({ ok: false });
    const name = `${sha256.slice(0, 2)}/${sha256}`;
    const sealed = expectOk(await inner.read(`${PRACTICE}/${name}`)) ?? Buffer.alloc(0);
    expectOk(await inner.write(`${OTHER}/${name}`, sealed));
    expect(await store.get(OTHER, sha256)).toMatchObject(isDamaged);
  });

  it('notices what was changed, and heals it when the same bytes come again', async () => {
    const inner = place();
    const store = photoStoreOver(inner, key);
    const sha256 = expectOk(await store.put(PRACTICE, picture));
    const name = `${PRACTICE}/${sha256.slice(0, 2)}/${sha256}`;
    const sealed = Buffer.from(expectOk(await inner.read(name)) ?? []);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expectOk(await inner.write(name, sealed));
    expect(await store.get(PRACTICE, sha256)).toMatchObject(isDamaged);
    expectOk(await store.put(PRACTICE, picture));
    expectOk(await store.get(PRACTICE, sha256));
  });

  it('refuses a place that keeps other bytes than it was given', async () => {
    const inner = place();
    const lossy: ObjectPlace = { ...inner, write: (name, bytes) => inner.write(name, bytes.subarray(0, 100)) };
    expect(await photoStoreOver(lossy, key).put(PRACTICE, randomBytes(5000))).toMatchObject(isDamaged);
  });

  it('says that nothing is there', async () => {
    expect(await photoStoreOver(place(), key).get(PRACTICE, hashOf(randomBytes(4)))).toMatchObject(isDamaged);
  });
});

describe('the folder', () => {
  it('holds neither names nor half-written files that a backup would take', async () => {
    const sha256 = expectOk(await photoStoreOver(folderPlace(folder), key).put(PRACTICE, picture));
    expect(readdirSync(join(folder, PRACTICE, sha256.slice(0, 2)))).toEqual([sha256]);
    expect(readFileSync(join(folder, PRACTICE, sha256.slice(0, 2), sha256)).length).toBeGreaterThan(picture.length);
  });

  it('that cannot be written is a problem in words', async () => {
    writeFileSync(join(folder, 'file'), '');
    const store: PhotoStore = photoStoreOver(folderPlace(join(folder, 'file')), key);
    expect(await store.put(PRACTICE, picture)).toMatchObject(isUnavailable);
  });
});

describe('photos of a restored installation', () => {
  it('open with the key on the recovery sheet: nothing else has to be kept', async () => {
    const keys = openKeys(join(folder, 'keys'));
    const sha256 = expectOk(
      await photoStoreOver(folderPlace(join(folder, 'photos')), keys.photo_key).put(PRACTICE, picture),
    );
    keepBackupKey(join(folder, 'keys-elsewhere'), keys.backup_key);
    const again = openKeys(join(folder, 'keys-elsewhere'));
    expectOk(await photoStoreOver(folderPlace(join(folder, 'photos')), again.photo_key).get(PRACTICE, sha256));
  });
});

describe('the object store', () => {
  it('that does not know our access key is a problem in words', async () => {
    expect(await photoStoreOver(s3('unknown'), key).put(PRACTICE, randomBytes(100))).toMatchObject(isUnavailable);
  });

  it('that does not answer is a problem, not a crash', async () => {
    const nowhere = s3Place({ url: 'http://127.0.0.1:1/photos', region: 'us-east-1', key_id: 'a', secret: 'b' });
    expect(await photoStoreOver(nowhere, key).put(PRACTICE, picture)).toMatchObject(isUnavailable);
  });
});

const isDamaged = { ok: false, problem: { code: 'photo-damaged' } };
const isUnavailable = { ok: false, problem: { code: 'photo-store-unavailable' } };
