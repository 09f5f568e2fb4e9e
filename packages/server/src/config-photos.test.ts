import { expectOk } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const bucket = { PHOTO_S3_KEY_ID: 'key', PHOTO_S3_SECRET: 'secret' };
const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const config = readConfig(environment);
  return config.ok ? [] : config.problem.map(({ setting }) => setting);
};

describe('the photo store', () => {
  it('is the folder unless a bucket is named, and takes photos of 40 MiB', () => {
    expect(expectOk(readConfig({}))).toMatchObject({ photo_s3: null, photo_max_bytes: 40 * 1024 * 1024 });
    expect(expectOk(readConfig({ PHOTO_MAX_MB: '5' })).photo_max_bytes).toBe(5 * 1024 * 1024);
  });

  it('is the bucket that is named, with who we are there', () => {
    const url = 'https://s3.example/stipple/photos';
    const { photo_s3 } = expectOk(readConfig({ PHOTO_S3_URL: url, ...bucket }));
    expect(photo_s3).toEqual({ url, region: 'us-east-1', key_id: 'key', secret: 'secret' });
  });

  it('is not a bucket without its keys, without a bucket, or over a network without encryption', () => {
    expect(faultsOf({ PHOTO_S3_URL: 'https://s3.example/stipple' })).toEqual(['PHOTO_S3_KEY_ID', 'PHOTO_S3_SECRET']);
    for (const PHOTO_S3_URL of ['https://s3.example/', 'http://s3.example/stipple', 's3://stipple', 'stipple'])
      expect(faultsOf({ PHOTO_S3_URL, ...bucket }), PHOTO_S3_URL).toEqual(['PHOTO_S3_URL']);
    expect(faultsOf({ PHOTO_S3_URL: 'http://127.0.0.1:9000/stipple', ...bucket })).toEqual([]);
    expect(faultsOf({ PHOTO_MAX_MB: '0' })).toEqual(['PHOTO_MAX_MB']);
  });
});
