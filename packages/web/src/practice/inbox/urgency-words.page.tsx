import type { BodyInputOf, ResponseOf } from '@stipple/contract/endpoint';
import { approveUrgencyTexts, EMERGENCY_NUMBER_FIELD, readUrgencyTexts } from '@stipple/contract/urgency-texts';
import { urgenciesInOrder } from '@stipple/contract/check-ins';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { UrgencyTag } from '../check-ins/urgency-tag.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import styles from './urgency-words.module.css';
import { UrgencySigns } from './urgency-signs.tsx';

export type UrgencyWords = ResponseOf<typeof readUrgencyTexts>;
type Texts = BodyInputOf<typeof approveUrgencyTexts>['texts'];

/** The fixed words after a check-in, their approval, and which answers lead to them. */
export function UrgencyWordsPage() {
  const t = useText(answerTimesText);
  const { data, problem, refetch } = useRead(readUrgencyTexts, {});
  return (
    <Page>
      {data === null ? (
        <>
          <PageHeading title={t('words.title')} />
          <ErrorNotice problem={problem} onRetry={refetch} />
          {problem === null ? <Skeleton lines={5} height_px={96} label={t('words.loading')} /> : null}
        </>
      ) : (
        <Words key={data.version} words={data} />
      )}
    </Page>
  );
}

function Words({ words }: { words: UrgencyWords }) {
  const t = useText(answerTimesText);
  const i = useText(inboxText);
  const tell = useToast();
  const mayManage = useMay('practice.manage');
  const [texts, setTexts] = useState<Texts>(words.texts);
  const approving = useWrite(approveUrgencyTexts, { refreshes: ['urgency-texts', 'inbox'] });
  const approve = async () => {
    const approved = await approving.write({ body: { version: words.version, texts } });
    if (approved !== null) tell({ words: t('words.approved.done') });
  };
  return (
    <>
      <PageHeading
        title={t('words.title')}
        lead={t('words.lead', { number: words.emergency_number })}
        others={
          <Link to="/inbox" className={actClass('plain')}>
            {i('back.inbox')}
          </Link>
        }
        next={
          mayManage ? (
            <ActButton kind="next" busy={approving.busy} onClick={() => void approve()}>
              {t('words.approve')}
            </ActButton>
          ) : undefined
        }
      />
      <div className={styles['page']}>
        <Standing words={words} />
        <ErrorNotice problem={approving.problem} />
        <Card>
          <p className={styles['quiet']}>
            {t('words.field', { field: EMERGENCY_NUMBER_FIELD, number: words.emergency_number })}
          </p>
          {urgenciesInOrder.map((urgency) => (
            <WordsOfUrgency
              key={urgency}
              urgency={urgency}
              text={texts[urgency]}
              number={words.emergency_number}
              fault={faultAt(approving.problem, `texts.${urgency}`)}
              onChange={mayManage ? (text) => setTexts({ ...texts, [urgency]: text }) : null}
            />
          ))}
          {mayManage ? (
            <div>
              <ActButton kind="quiet" icon="undo" onClick={() => setTexts(words.proposed)}>
                {t('words.back')}
              </ActButton>
            </div>
          ) : null}
        </Card>
        <UrgencySigns groups={words.groups} />
        <Earlier words={words} />
      </div>
    </>
  );
}

type WordsOfUrgencyProps = {
  urgency: keyof Texts;
  text: string;
  number: string;
  fault: string | null;
  /** Null for whoever may only read them. */
  onChange: ((text: string) => void) | null;
};

/** The words of one urgency, as they are written and as they are read in this country. */
function WordsOfUrgency({ urgency, text, number, fault, onChange }: WordsOfUrgencyProps) {
  const t = useText(answerTimesText);
  const i = useText(inboxText);
  return (
    <div className={styles['text']}>
      <UrgencyTag urgency={urgency} />
      <TextAreaField
        label={i(`group.${urgency}`)}
        rows={4}
        maxLength={1000}
        value={text}
        disabled={onChange === null}
        fault={fault}
        onChange={(written) => onChange?.(written)}
      />
      <p className="reading">{t('words.shown', { text: text.replaceAll(EMERGENCY_NUMBER_FIELD, number) })}</p>
    </div>
  );
}

function Standing({ words: { version, approved_by, approved_at } }: { words: UrgencyWords }) {
  const t = useText(answerTimesText);
  const { time_zone } = useSignedIn().practice;
  if (approved_by === null || approved_at === null)
    return (
      <StateTag tone="precautions" icon="triangle">
        {t('words.proposed')}
      </StateTag>
    );
  return (
    <StateTag tone="suitable" icon="tick">
      {t('words.approved', { number: version, name: approved_by, when: instantText(approved_at, time_zone) })}
    </StateTag>
  );
}

/** Versions that were approved before and replaced: patients have read them. */
function Earlier({ words: { earlier } }: { words: UrgencyWords }) {
  const t = useText(answerTimesText);
  const i = useText(inboxText);
  const { time_zone } = useSignedIn().practice;
  if (earlier.length === 0) return null;
  return (
    <Card title={t('words.earlier')}>
      {earlier.map(({ version, approved_by, approved_at, texts }) => (
        <details key={version}>
          <summary>
            {t('words.approved', {
              number: version,
              name: approved_by ?? '',
              when: approved_at === null ? '' : instantText(approved_at, time_zone),
            })}
          </summary>
          <dl>
            {urgenciesInOrder.map((urgency) => (
              <div key={urgency}>
                <dt>{i(`group.${urgency}`)}</dt>
                <dd className="reading">{texts[urgency]}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Card>
  );
}
