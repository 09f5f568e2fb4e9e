import { Link } from '@tanstack/react-router';
import { longDate } from '../../text/dates.ts';
import { listText } from '../../text/quantities.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { useMay } from '../shell/me.ts';
import { useChartHead } from '../shell/use-chart-head.ts';
import type { AssessmentOnFile } from './assessment.ts';
import { AnswersAsGiven } from './answers-as-given.tsx';
import { DecisionCard } from './decision-card.tsx';
import { FindingList } from './finding-list.tsx';
import { HistoryCard } from './history-card.tsx';
import { OpenQuestionsCard } from './open-questions-card.tsx';
import { indicationName, zoneNames } from './scope.ts';
import { VerdictCard } from './verdict-card.tsx';

type AssessmentViewProps = { shown: AssessmentOnFile; all: readonly AssessmentOnFile[] };

/** One assessment: verdict, findings, what is open, and the decision. Only the newest can still be acted on. */
export function AssessmentView({ shown, all }: AssessmentViewProps) {
  const t = useText(candidacyText);
  const { patient_id } = shown;
  const head = useChartHead(patient_id).data;
  const isNewest = all[0]?.assessment_id === shown.assessment_id;
  const lead = {
    indication: indicationName(shown.indication),
    zones: listText(zoneNames(shown.zones)),
    when: longDate(shown.assessed_on),
  };
  return (
    <>
      <PageHeading
        title={head === null ? t('title.unnamed') : t('title', { name: head.name })}
        lead={t('lead', lead)}
        others={
          useMay('candidacy.answer') && isNewest ? (
            <Link to="/patients/$patient_id/candidacy/intake" params={{ patient_id }} className={actClass('plain')}>
              {t('again')}
            </Link>
          ) : undefined
        }
      />
      <ThreePlaces
        acts={
          <>
            <DecisionCard assessment={shown} isNewest={isNewest} />
            {shown.computed ? <OpenQuestionsCard assessment={shown} isNewest={isNewest} /> : null}
            <HistoryCard shown={shown} all={all} />
          </>
        }
      >
        <VerdictCard assessment={shown} newest={isNewest ? null : (all[0] ?? null)} />
        {shown.computed ? (
          <FindingList assessment={shown} isNewest={isNewest} />
        ) : (
          <AnswersAsGiven patient_id={patient_id} />
        )}
      </ThreePlaces>
    </>
  );
}
