import type { Scope } from '@stipple/record';
import { listStaff } from '@stipple/record/practice/staff';
import type { BookingSettings } from './booking-settings.ts';

export type Practitioner = {
  readonly staff_id: string;
  readonly display_name: string;
  readonly weekly: BookingSettings['hours'][number]['weekly'];
};

export type BookablePerson = { readonly staff_id: string; readonly display_name: string; readonly treats: boolean };

/** Monday to Friday, 8 to 18: a default of ours until a practice enters its own hours. */
const USUAL_WEEK = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '18:00' }));

/** Whoever works here and could be given hours; who treats has some without being asked. */
export async function listPeople(scope: Scope): Promise<readonly BookablePerson[]> {
  const staff = await listStaff(scope);
  return staff
    .filter(({ withdrawn_at, role }) => withdrawn_at === null && role !== 'auditor')
    .map(({ staff_id, display_name, role }) => ({
      staff_id,
      display_name,
      treats: role === 'owner' || role === 'practitioner',
    }));
}

/** Whose calendar can be booked, with their hours of the week. */
export function practitionersOf(
  people: readonly BookablePerson[],
  { hours }: BookingSettings,
): readonly Practitioner[] {
  return people.flatMap(({ staff_id, display_name, treats }) => {
    const own = hours.find((entry) => entry.staff_id === staff_id);
    const weekly = own?.weekly ?? (treats ? USUAL_WEEK : []);
    return weekly.length === 0 ? [] : [{ staff_id, display_name, weekly }];
  });
}
