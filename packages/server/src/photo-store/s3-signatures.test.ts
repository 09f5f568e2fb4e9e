import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOk } from '@stipple/engine/kernel';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardSignatures, signatureFault, type SignatureGuard } from '../testing/signature-guard.ts';
import { photoStoreOver, type PhotoStore } from './photo-store.ts';
import { s3Place } from './s3-place.ts';

const PRACTICE = '0193b0c0-0000-7000-8000-000000000001';
const key = randomBytes(32);
const picture = randomBytes(200_000);
const isUnavailable = { ok: false, problem: { code: 'photo-store-unavailable' } };

let directory: string;
let bucket: S3rver;
let guard: SignatureGuard;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'stipple-s3-'));
  const settings = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'photos' }] };
  bucket = new S3rver(settings);
  const { port } = await bucket.run();
  guard = await guardSignatures(port, 'S3RVER');
});
afterAll(async () => {
  await guard.close();
  await bucket.close();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  guard.fault = 'none';
});

function storeWith(secret: string): PhotoStore {
  const url = `http://127.0.0.1:${guard.port}/photos/of a practice`;
  return photoStoreOver(s3Place({ url, region: 'eu-central-1', key_id: 'S3RVER', secret }), key);
}

/** The example of *Authenticating Requests: Using the Authorization Header* in Amazon's description of S3. */
const published = {
  method: 'GET',
  url: '/test.txt',
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
};
const publishedSecret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('the guard itself', () => {
  it('finds the published example right, and wrong when anything of it is changed', () => {
    const nothing = Buffer.alloc(0);
    expect(signatureFault(published, nothing, publishedSecret)).toBeNull();
    expect(signatureFault({ ...published, url: '/other.txt' }, nothing, publishedSecret)).toContain('does not fit');
    expect(signatureFault(published, nothing, 'another')).toContain('does not fit');
    expect(signatureFault(published, Buffer.from('more'), publishedSecret)).toContain('not the one that was signed');
  });
});

describe('an object store that checks what is signed', () => {
  it('takes in and gives out what we sign', async () => {
    const store = storeWith('S3RVER');
    const sha256 = expectOk(await store.put(PRACTICE, picture));
    expect(expectOk(await store.get(PRACTICE, sha256)).equals(picture)).toBe(true);
    expect(guard.refused).toEqual([]);
  });

  it('refuses us with a wrong secret, which is a problem in words', async () => {
    expect(await storeWith('wrong').put(PRACTICE, picture)).toMatchObject(isUnavailable);
    expect(guard.refused.at(-1)).toBe('the signature does not fit');
  });
});

describe.each(['answers-500', 'cuts-answers-off'] as const)('an object store that %s', (fault) => {
  it('is a problem in words, and what was kept before is there when it is well again', async () => {
    const store = storeWith('S3RVER');
    const sha256 = expectOk(await store.put(PRACTICE, picture));
    guard.fault = fault;
    expect(await store.get(PRACTICE, sha256)).toMatchObject(isUnavailable);
    expect(await store.put(PRACTICE, randomBytes(90_000))).toMatchObject(isUnavailable);
    guard.fault = 'none';
    expect(expectOk(await store.get(PRACTICE, sha256)).equals(picture)).toBe(true);
  });
});
