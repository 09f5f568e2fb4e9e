import { recordOutcome } from '@stipple/contract/outcomes';
import { findOutcomeScale } from '@stipple/engine/catalog';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { bodyOf, likelyOccasion, missingItems } from './reading-draft.ts';
import type { Course, Occasion, ReadingDraft } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';

type RecordReadingProps = {
  plan_id: string;
  courses: readonly Course[];
  start: Course;
  /** Of a reading that is due; null leaves it to what is likely. */
  occasion: Occasion | null;
  session_days: readonly string[];
  onClose: () => void;
};

/** A reading on one scale, rated item by item; the score is the scale's own formula, never typed. */
export function RecordReading({ plan_id, courses, start, occasion: asked, session_days, onClose }: RecordReadingProps) {
  const t = useText(outcomesText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const fresh = (course: Course): ReadingDraft => {
    const scale = findOutcomeScale(course.scale);
    const likely = scale === null ? 'review' : likelyOccasion(course, session_days, scale);
    const occasion = course.scale === start.scale ? (asked ?? likely) : likely;
    return { scale: course.scale, items: {}, occasion, measured_on: practice.today };
  };
  const [outcome_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState(() => fresh(start));
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(recordOutcome, { refreshes: ['outcomes', 'chart', 'today'] });
  const scale = findOutcomeScale(draft.scale);
  const save = async () => {
    setTried(true);
    const body = bodyOf(draft, outcome_id);
    if (body === null || (await write({ params: { plan_id }, body })) === null) return;
    tell({ words: t('form.saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('form.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('form.save')}
        </ActButton>
      }
    >
      {scale === null ? null : (
        <ReadingFields
          draft={draft}
          scale={scale}
          scales={courses.map((course) => course.scale)}
          today={practice.today}
          missing={tried ? missingItems(scale, draft) : []}
          tried={tried}
          onScale={(code) => setDraft(fresh(courses.find((course) => course.scale === code) ?? start))}
          onChange={setDraft}
        />
      )}
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}
