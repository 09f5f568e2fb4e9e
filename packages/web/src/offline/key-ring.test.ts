import { describe, expect, it } from 'vitest';
import {
  makeKeyRing,
  openWithDevice,
  openWithPin,
  openWithServer,
  sealedRing,
  withoutPin,
  withPin,
} from './key-ring.ts';
import { openValue, sealValue } from './sealing.ts';

/** A PIN is stretched on purpose; a busy machine takes its time. */
const SLOW = { timeout: 120_000 };

const SECRET = 'what only the signed-in person is told by the server';

describe('the key of a person on this device', SLOW, () => {
  it('opens without a question at first, and is the same by each way', async () => {
    const { ring, key } = await makeKeyRing(SECRET);
    const sealed = await sealValue(key, 'here', { note: 'calm' });
    const ways = [await openWithDevice(ring), await openWithServer(ring, SECRET)];
    for (const way of ways) expect(await openValue(way ?? key, 'here', sealed)).toEqual({ note: 'calm' });
    expect(ways).not.toContain(null);
  });

  it('cannot be taken out of the browser', async () => {
    const { ring, key } = await makeKeyRing(SECRET);
    expect([key.extractable, ring.browser_key.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('stands behind a PIN once one is set: no other PIN, and nothing without one', async () => {
    const { ring, key } = await makeKeyRing(SECRET);
    const sealed = await sealValue(key, 'here', 'calm');
    const behind = await withPin(ring, { device: true }, '2580');
    if (behind === null) throw new Error('the PIN was not set');
    expect(await openWithDevice(behind)).toBeNull();
    expect(await openWithPin(behind, '2581')).toBeNull();
    const opened = await openWithPin(behind, '2580');
    expect(await openValue(opened ?? key, 'here', sealed)).toBe('calm');
    expect(opened).not.toBeNull();
  });

  it('changes its PIN for whoever knows the one until now, and for nobody else', async () => {
    const { ring } = await makeKeyRing(SECRET);
    const behind = await withPin(ring, { device: true }, '2580');
    if (behind === null) throw new Error('the PIN was not set');
    expect(await withPin(behind, { pin: '1111' }, '9999')).toBeNull();
    expect(await withPin(behind, { device: true }, '9999')).toBeNull();
    expect(await withoutPin(behind, { pin: '1111' })).toBeNull();
    const changed = await withPin(behind, { pin: '2580' }, '9999');
    expect(changed === null ? null : await openWithPin(changed, '9999')).not.toBeNull();
    expect(await openWithDevice((await withoutPin(behind, { pin: '2580' })) ?? behind)).not.toBeNull();
  });

  it('is sealed when the person leaves: only the server’s secret opens it again', async () => {
    const { ring } = await makeKeyRing(SECRET);
    const behind = (await withPin(ring, { device: true }, '2580')) ?? ring;
    const sealed = sealedRing(behind);
    expect([await openWithDevice(sealed), await openWithPin(sealed, '2580')]).toEqual([null, null]);
    expect(await openWithServer(sealed, 'another person’s secret')).toBeNull();
    expect(await openWithServer(sealed, SECRET)).not.toBeNull();
  });
});

describe('a sealed value', SLOW, () => {
  it('opens in its own place only', async () => {
    const { key } = await makeKeyRing(null);
    const sealed = await sealValue(key, 'writes 1', 'calm');
    await expect(openValue(key, 'writes 2', sealed)).rejects.toThrow();
  });
});
