import { changeInboxSettings, readInboxSettings } from '@stipple/contract/inbox-settings';
import type { BodyInputOf, ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import styles from './answer-times.module.css';
import { ClosedDaysCard } from './closed-days-card.tsx';
import { EscalationCard } from './escalation-card.tsx';
import { MinutesCard } from './minutes-card.tsx';
import { OpenHoursCard } from './open-hours-card.tsx';

export type AnswerTimes = BodyInputOf<typeof changeInboxSettings>['settings'];
export type AnswerTimesProps = {
  readonly settings: AnswerTimes;
  readonly onChange: (settings: AnswerTimes) => void;
  readonly problem: Problem | null;
};

type SettingsAnswer = ResponseOf<typeof readInboxSettings>;

/** Opening hours, answer times, escalation: saved together. */
export function AnswerTimesPage() {
  const t = useText(answerTimesText);
  const { data, problem, refetch } = useRead(readInboxSettings, {});
  return (
    <Page>
      {data === null ? (
        <>
          <PageHeading title={t('title')} lead={t('lead')} />
          <ErrorNotice problem={problem} onRetry={refetch} />
          {problem === null ? <Skeleton lines={6} height_px={72} label={t('loading')} /> : null}
        </>
      ) : (
        <Editor key={data.version} answer={data} />
      )}
    </Page>
  );
}

function Editor({ answer }: { answer: SettingsAnswer }) {
  const t = useText(answerTimesText);
  const i = useText(inboxText);
  const tell = useToast();
  const mayManage = useMay('practice.manage');
  const [settings, setSettings] = useState<AnswerTimes>(answer.settings);
  const saving = useWrite(changeInboxSettings, { refreshes: ['inbox'] });
  const save = async () => {
    if ((await saving.write({ body: { version: answer.version, settings } })) !== null) tell({ words: t('saved') });
  };
  const edit = { settings, onChange: setSettings, problem: saving.problem };
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={<Standing answer={answer} />}
        others={
          <Link to="/inbox" className={actClass('plain')}>
            {i('back.inbox')}
          </Link>
        }
        next={
          mayManage ? (
            <ActButton kind="next" busy={saving.busy} onClick={() => void save()}>
              {t('save')}
            </ActButton>
          ) : undefined
        }
      />
      {saving.problem?.code === 'stale-version' ? (
        <p role="alert">{t('stale')}</p>
      ) : (
        <ErrorNotice problem={saving.problem} />
      )}
      {mayManage ? null : <p>{t('owner')}</p>}
      <fieldset className={styles['cards']} disabled={!mayManage}>
        <MinutesCard {...edit} />
        <OpenHoursCard {...edit} />
        <ClosedDaysCard {...edit} />
        <EscalationCard {...edit} mailOn={answer.mail_on} />
      </fieldset>
    </>
  );
}

/** Who decided what holds, and when. */
function Standing({ answer: { version, changed_by, changed_at } }: { answer: SettingsAnswer }) {
  const t = useText(answerTimesText);
  const { time_zone } = useSignedIn().practice;
  const words =
    changed_by === null || changed_at === null
      ? t('changed-by.nobody')
      : t('changed-by', { number: version, name: changed_by, when: instantText(changed_at, time_zone) });
  return (
    <>
      {t('lead')} {words}
    </>
  );
}
