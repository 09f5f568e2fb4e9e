import type { ResponseOf } from '@stipple/contract/endpoint';
import type { listWaiting } from '@stipple/contract/waiting-list';
import { readBookingSettings } from '@stipple/contract/booking';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { weekdays } from './weekdays.ts';

export type WaitingPerson = ResponseOf<typeof listWaiting>['waiting'][number];

/** What somebody waits for, in one line, and what was noted. */
export function WishWords({ wish }: { wish: WaitingPerson }) {
  const t = useText(bookingText);
  const { data } = useRead(readBookingSettings, {});
  const kind = data?.settings.kinds.find(({ kind_id }) => kind_id === wish.kind_id)?.name;
  const who = data?.people.find(({ staff_id }) => staff_id === wish.staff_id)?.display_name;
  const days = weekdays.filter(({ number }) => wish.weekdays.includes(number)).map(({ key }) => t(key));
  const parts = wish.parts.map((part) => t(`part.${part}`).toLowerCase());
  const from = wish.from_on === null ? '' : `${t('waiting.from').toLowerCase()} ${longDate(wish.from_on)}`;
  const when = [days.join(', '), parts.join(', '), from].filter((words) => words !== '').join(' · ');
  const line = [kind, who, when === '' ? t('waiting.any') : when].filter((words) => words !== undefined);
  return (
    <>
      <p>{line.join(' · ')}</p>
      {wish.note === '' ? null : <p>{wish.note}</p>}
    </>
  );
}
