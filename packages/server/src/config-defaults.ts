import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where data lies unless STIPPLE_DATA says otherwise: the place each system has for a program's data, never the repository. */
export function homeFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stipple');
  const shared = process.env['XDG_DATA_HOME'] ?? '';
  return shared === '' ? join(homedir(), '.local', 'share', 'stipple') : join(shared, 'stipple');
}

/** The address that follows from where we listen. Passkeys refuse a bare IP address, so loopback is called localhost. */
export function listenOrigin(host: string, port: number, isTls: boolean): string {
  const scheme = isTls ? 'https' : 'http';
  const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const usual = isTls ? 443 : 80;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}${port === usual ? '' : `:${port}`}`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
