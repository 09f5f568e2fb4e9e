import { describe, expect, it } from 'vitest';
import { moduleKeys, modulesOf, NOTHING_CHOSEN, proposedModules } from './modules.ts';

describe('the modules of a practice', () => {
  it('compute no verdict in the EU and the EEA until the practice turns it on', () => {
    for (const country of ['AT', 'DE', 'NO', 'IS', 'LI'])
      expect(proposedModules(country), country).toEqual({
        candidacy: false,
        planning: false,
        photo_measurement: true,
        check_in_sorting: false,
      });
  });

  it('are all on elsewhere', () => {
    for (const country of ['GB', 'CH', 'US', 'AU'])
      expect(Object.values(proposedModules(country))).not.toContain(false);
  });

  it.each(moduleKeys)('follow the practice where it has decided: %s', (key) => {
    expect(modulesOf('AT', { ...NOTHING_CHOSEN, [key]: true })).toEqual({ ...proposedModules('AT'), [key]: true });
    expect(modulesOf('GB', { ...NOTHING_CHOSEN, [key]: false })).toEqual({ ...proposedModules('GB'), [key]: false });
  });
});
