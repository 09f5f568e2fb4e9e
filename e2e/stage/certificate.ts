import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Writes a certificate for localhost, made for this run only, as `docs/operations/reach.md` asks of an owner. */
export async function writeCertificate(folder: string): Promise<{ certificate: string; key: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  writeFileSync(certificate, made.cert);
  writeFileSync(key, made.private, { mode: 0o600 });
  return { certificate, key };
}
