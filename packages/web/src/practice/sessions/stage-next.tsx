import { useState } from 'react';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { instantNow } from './clock-time.ts';
import type { Stage } from './desk.ts';
import { SignSheet } from './sign-sheet.tsx';
import type { SessionDesk } from './use-session-desk.ts';

type StageNextProps = {
  writing: SessionDesk;
  stage: Stage;
  onStage: (stage: Stage) => void;
  onMissing: (code: string) => void;
};

/** The one next act of the stage, what is missing before the signature, and every broken limit. */
export function StageNext({ writing, stage, onStage, onMissing }: StageNextProps) {
  const t = useText(sessionsText);
  const [signing, setSigning] = useState(false);
  const { chart, edit, saved, findings } = writing;
  const broken = stage === 'finish' ? brokenLimits(findings) : [];
  const start = () => {
    if (chart.started_at === null) edit({ ...chart, started_at: instantNow() });
    onStage('needle');
  };
  const end = () => {
    if (chart.ended_at === null) edit({ ...chart, ended_at: instantNow() });
    onStage('finish');
  };
  return (
    <>
      {stage === 'prepare' ? (
        <ActButton kind="next" size="treatment" wide onClick={start}>
          {t(chart.started_at === null ? 'next.prepare' : 'next.prepare.on')}
        </ActButton>
      ) : null}
      {stage === 'needle' ? (
        <ActButton kind="next" size="treatment" wide onClick={end}>
          {t(chart.ended_at === null ? 'next.needle' : 'next.needle.on')}
        </ActButton>
      ) : null}
      {stage === 'finish' ? (
        <ActButton kind="next" size="treatment" wide onClick={() => setSigning(true)}>
          {t('next.sign')}
        </ActButton>
      ) : null}
      <FieldFindings findings={broken} />
      <MissingList
        title={t('missing.title')}
        items={saved.missing.map(({ code, text }) => ({ key: code, words: text, onOpen: () => onMissing(code) }))}
        complete={t('missing.complete')}
      />
      <SignSheet writing={writing} open={signing} onClose={() => setSigning(false)} onMissing={onMissing} />
    </>
  );
}
