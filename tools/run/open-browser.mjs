/** Opens an address in the person's browser, and says nothing where there is none. */
import { spawn } from 'node:child_process';

/** @param {string} address */
export function openBrowser(address) {
  const program = opener();
  if (program === null) return;
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** @returns {string | null} */
function opener() {
  if (process.env['STIPPLE_OPEN'] === 'no' || (process.env['CI'] ?? '') !== '') return null;
  if (process.platform === 'darwin') return 'open';
  if ((process.env['WSL_DISTRO_NAME'] ?? '') !== '') return 'wslview';
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return display === '' ? null : 'xdg-open';
}
