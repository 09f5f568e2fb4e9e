import { expect, it } from 'vitest';
import { surviveServerKills } from '../soak/survive-server-kills.ts';

it(
  'no acknowledged write is lost or doubled when Stipple, its PostgreSQL, or both are killed at work',
  { timeout: 180_000 },
  async () => {
    const report = await surviveServerKills(4, 4600);
    expect(report.faults).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(20);
  },
);
