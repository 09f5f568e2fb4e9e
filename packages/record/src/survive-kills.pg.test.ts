import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { surviveKills } from './testing/survive-kills.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-kills-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'no acknowledged row is lost in 21 kills of the server, of its parent, and of both',
  { timeout: 240_000 },
  async () => {
    const report = await surviveKills(folder, 21, 4600);
    expect(report.lost).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(200);
  },
);
