import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ConfigFault } from './config-settings.ts';

/** What is wrong with a certificate and its key, told before anything is started. Both can be read. */
export function tlsFaults(cert_file: string, key_file: string): readonly ConfigFault[] {
  const [cert, key] = [readFileSync(cert_file), readFileSync(key_file)];
  const faults: ConfigFault[] = [];
  if (!isAccepted({ cert }))
    faults.push({ setting: 'TLS_CERT', fault: 'holds no certificate', remedy: 'Name a PEM file with the chain' });
  if (!isAccepted({ key }))
    faults.push({ setting: 'TLS_KEY', fault: 'holds no private key', remedy: 'Name a PEM file without a passphrase' });
  if (faults.length === 0 && !isAccepted({ cert, key }))
    faults.push({
      setting: 'TLS_KEY',
      fault: 'is not the key of TLS_CERT',
      remedy: 'Name the key that the certificate was made with',
    });
  return faults;
}

function isAccepted(parts: { readonly cert?: Buffer; readonly key?: Buffer }): boolean {
  try {
    createSecureContext(parts);
    return true;
  } catch {
    return false;
  }
}
