import { changeStaff, listStaff } from '@stipple/contract/practice';
import type { Story } from './ask.ts';
import { at, dayOf } from './moment.ts';

const ENTERED = at(-300, '08:20');

/** Licences with their numbers, and insurances: one of them ends soon, so that Today has something to warn of. */
export const papers: Story = {
  shows: 'licences and insurances with their ends',
  tell: async (stage) => {
    const { staff } = await stage.ask({ as: 'owner', at: ENTERED, endpoint: listStaff });
    for (const { staff_id, version, role, licence } of staff.filter((one) => one.licence !== null)) {
      const ends = role === 'owner' ? at(500, '00:00') : at(24, '00:00');
      const licensed = { licence, licence_number: `L ${version}47-${role.length}`, licence_valid_until: null };
      const insured = { insurer: 'Harbour Mutual', insurance_number: `HM-20${role.length}4` };
      await stage.ask({
        as: 'owner',
        at: ENTERED,
        endpoint: changeStaff,
        params: { staff_id },
        body: { version, role, ...licensed, ...insured, insurance_valid_until: dayOf(ends, stage.today) },
      });
    }
  },
};
