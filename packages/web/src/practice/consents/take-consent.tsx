import { prepareConsent } from '@stipple/contract/consents';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { SignaturePad } from '../../forms/signature-pad.tsx';
import type { Signature } from '../../forms/signature-pad.tsx';
import { consentsText } from '../../text/en/consents.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import type { Problem } from '../../api/problem.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { AskedBeside } from './asked-beside.tsx';
import { keptBeside, missingBeside, startingWith } from './beside.ts';
import { notAnswered, photoUseOf, photoUses } from './consent.ts';
import type { Consent, PhotoAnswers } from './consent.ts';
import { languageName } from './language-name.ts';
import { KeptConsent } from './kept-consent.tsx';
import { useSignConsent } from './use-sign-consent.ts';
import { ConsentPaper } from './consent-paper.tsx';
import styles from './consent-paper.module.css';
import { toTheTop } from '../treatment-plans/to-the-top.ts';

type TakeConsentProps = {
  plan_id: string;
  /** The plan's own goal, offered as the reason. */
  goal: string;
  name: string;
  /** Why an earlier consent must be asked again. */
  because: Consent['ask_again'];
};

/** The text of this plan for this patient, the questions about photographs, and the signature. */
export function TakeConsent({ plan_id, goal, name, because }: TakeConsentProps) {
  const t = useText(consentsText);
  const tell = useToast();
  const { display_name } = useSignedIn();
  const [language, setLanguage] = useState<string | null>(null);
  const query = language === null ? {} : { language };
  const prepared = useRead(prepareConsent, { params: { plan_id }, query }, { keepPrevious: true });
  const [beside, setBeside] = useState(() => startingWith(goal, display_name));
  const [photos, setPhotos] = useState(notAnswered);
  const [signature, setSignature] = useState<Signature | null>(null);
  const signing = useSignConsent(plan_id, name);
  if (signing.kept !== null) return <KeptConsent kept={signing.kept} name={name} />;
  if (prepared.problem?.code === 'offline')
    return <ErrorNotice problem={awayProblem(prepared.problem)} onRetry={prepared.refetch} />;
  if (prepared.problem !== null) return <ErrorNotice problem={prepared.problem} onRetry={prepared.refetch} />;
  if (prepared.data === null) return <Skeleton lines={8} height_px={56} label={t('loading')} />;
  const { title, sections, risk_lines, text_version, photo_question } = prepared.data;
  const photo_use = photoUseOf(photos);
  const missing = [
    ...missingBeside(beside).map((key) => ({ key, words: t(`missing.${key}`) })),
    ...(photo_use === null ? [{ key: 'photos', words: t('missing.photos') }] : []),
    ...(signature === null ? [{ key: 'signature', words: t('missing.signature') }] : []),
  ];
  const sign = async () => {
    if (photo_use === null || signature === null) return;
    const shown = { text_version, language: prepared.data?.language ?? 'en', risk_lines };
    const outcome = await signing.sign({ ...shown, ...keptBeside(beside), signature, photo_use });
    if (outcome === 'refused') return prepared.refetch();
    tell({ words: t(outcome === 'sent' ? 'act.signed' : 'act.kept') });
    toTheTop();
  };
  return (
    <>
      <PageHeading title={t('title.sign', { name })} lead={t('lead.sign')} />
      <AskedAgainBecause because={because} />
      <ThreePlaces
        acts={
          <div className={`${styles['side']} no-print`}>
            <MissingList title={t('missing.title')} items={missing} complete={t('missing.complete')} />
            <ErrorNotice problem={signing.problem} />
            <ActButton kind="next" wide busy={signing.busy} disabled={missing.length > 0} onClick={() => void sign()}>
              {t('act.sign')}
            </ActButton>
            <ActButton wide icon="printer" onClick={() => window.print()}>
              {t('act.print')}
            </ActButton>
          </div>
        }
      >
        {prepared.data.languages.length > 1 ? (
          <Chips
            label={t('language')}
            value={prepared.data.language}
            chips={prepared.data.languages.map((code) => ({ value: code, label: languageName(code) }))}
            onChange={setLanguage}
          />
        ) : null}
        <ConsentPaper title={title} sections={sections} risk_lines={risk_lines}>
          <AskedBeside beside={beside} onChange={setBeside} />
          <PhotoQuestions question={photo_question} answers={photos} onChange={setPhotos} />
          <SignaturePad label={t('signature', { name })} signer={name} onChange={setSignature} />
        </ConsentPaper>
      </ThreePlaces>
    </>
  );
}

/** The text and this patient's risks come from the server, once; without them nothing may be signed. */
function awayProblem(problem: Problem): Problem {
  return {
    ...problem,
    title: say(consentsText)('text-away.title'),
    detail: say(consentsText)('text-away.text'),
    remedy: null,
  };
}

function AskedAgainBecause({ because }: { because: Consent['ask_again'] }) {
  const t = useText(consentsText);
  if (because.length === 0) return null;
  return (
    <div className={styles['again']} role="note">
      <strong>{t('again.title')}</strong>
      <ul>
        {because.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

type PhotoQuestionsProps = { question: string; answers: PhotoAnswers; onChange: (answers: PhotoAnswers) => void };

function PhotoQuestions({ question, answers, onChange }: PhotoQuestionsProps) {
  const t = useText(consentsText);
  return (
    <div className={styles['asked']}>
      <h3>{t('photos.title')}</h3>
      <p>{question}</p>
      {photoUses.map((use) => (
        <Chips
          key={use}
          label={t(`photos.${use}`)}
          value={answers[use] === null ? null : answers[use] ? 'yes' : 'no'}
          chips={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(value) => onChange({ ...answers, [use]: value === 'yes' })}
        />
      ))}
    </div>
  );
}
