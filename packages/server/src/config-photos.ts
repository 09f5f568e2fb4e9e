import { z } from 'zod';
import { isLoopback } from './config-defaults.ts';

/** Settings of the photo store. */
export const photoSettings: Readonly<Record<string, z.ZodType>> = {
  PHOTO_S3_URL: z
    .string()
    .refine(isBucketAddress, 'is not an https address with a bucket, such as https://s3.example/stipple-photos')
    .optional()
    .meta({
      description:
        'Bucket of an S3-compatible store for photos instead of the folder, with a prefix if you like. Photos are encrypted before they leave; see to backups of the bucket yourself.',
      fallback: 'photos lie in the folder of the photo store',
      remedy: 'Give the address of the bucket, or leave it out to use the folder',
    }),
  PHOTO_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'is not the name of a region')
    .optional()
    .meta({
      description: 'Region of the bucket.',
      fallback: '`us-east-1`, which most stores that are not Amazon’s accept',
      remedy: 'Give the region as the store names it',
    }),
  PHOTO_S3_KEY_ID: z.string().optional().meta({
    description: 'Access key of the bucket. It needs the rights to read and to write objects, nothing else.',
    fallback: 'none',
    remedy: 'Give the access key',
  }),
  PHOTO_S3_SECRET: z.string().optional().meta({
    description: 'Secret of the access key.',
    fallback: 'none',
    remedy: 'Give the secret',
  }),
  PHOTO_MAX_MB: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(200, 'is above 200')
    .optional()
    .meta({
      description: 'Largest photo that is taken in, in MiB.',
      fallback: '40',
      remedy: 'Give a number from 1 to 200',
    }),
};

/** Unencrypted only on this machine itself. */
function isBucketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replaceAll(/[[\]]/g, '')));
  return isSafe && pathname.replaceAll('/', '') !== '' && search === '' && hash === '';
}
