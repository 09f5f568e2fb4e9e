import { createPatient } from '@stipple/contract/patients';
import { holdRecord } from '@stipple/contract/retention';
import type { Stage, Story } from '../ask.ts';
import { at } from '../moment.ts';

/** Nine and a half years: longer than records are kept where the demonstration stands. */
const LONG_AGO = at(-3470, '10:30');

async function entered(stage: Stage, given_name: string, family_name: string, birth_date: string): Promise<string> {
  const patient_id = stage.newId(LONG_AGO);
  const details = { given_name, family_name, birth_date, phone: '', email: '', called: '', notes: '' };
  await stage.ask({ as: 'owner', at: LONG_AGO, endpoint: createPatient, body: { patient_id, ...details } });
  return patient_id;
}

/** Records whose time has run out, so that the page that erases them has something to show. */
export const longAgo: readonly Story[] = [
  {
    shows: 'a record whose time has run out',
    tell: async (stage) => {
      await entered(stage, 'Agnes', 'Hartwell', '1951-02-11');
    },
  },
  {
    shows: 'an old record that a complaint holds',
    tell: async (stage) => {
      const patient_id = await entered(stage, 'Bernard', 'Osei', '1948-07-30');
      const moment = at(-20, '12:10');
      const body = { hold_id: stage.newId(moment), reason: 'A complaint was received; the insurer asks to keep it.' };
      await stage.ask({ as: 'owner', at: moment, endpoint: holdRecord, params: { patient_id }, body });
    },
  },
];
