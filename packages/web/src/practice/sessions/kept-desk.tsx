import { saveSession, sessionChart } from '@stipple/contract/sessions';
import { useEffect, useState } from 'react';
import type { ComponentProps } from 'react';
import { DeskKeeper } from '../../offline/desk-keeper.ts';
import { sessionSubject } from '../../offline/session-subject.ts';
import { longDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useChartHead } from '../shell/use-chart-head.ts';
import { SessionDeskPage } from './session-desk.tsx';
import type { Chart, Session } from './session.ts';

/** Looks first whether this device still holds something of the session that the server does not have. */
export function KeptDesk(props: Omit<ComponentProps<typeof SessionDeskPage>, 'keeper'>) {
  const t = useText(sessionsText);
  const { session_id, patient_id, number_in_series, day } = props.session;
  const name = useChartHead(patient_id).data?.name ?? '';
  const [keeper, setKeeper] = useState<DeskKeeper<Chart, Session> | null>(null);
  const words = t('kept.about', { number: number_in_series, day: longDate(day), name });
  useEffect(() => {
    if (name === '' || keeper !== null) return;
    let isShown = true;
    const about = { words, path: `/patients/${patient_id}/sessions/${session_id}` };
    const subject = { subject: sessionSubject(session_id), endpoint: saveSession.name, params: { session_id }, about };
    void DeskKeeper.open<Chart, Session>(subject, (chart) => sessionChart.safeParse(chart).success).then((opened) => {
      if (isShown) setKeeper(opened);
    });
    return () => {
      isShown = false;
    };
  }, [keeper, name, patient_id, session_id, words]);
  if (keeper === null) return <Skeleton lines={6} height_px={80} label={t('loading.one')} />;
  return <SessionDeskPage {...props} keeper={keeper} />;
}
