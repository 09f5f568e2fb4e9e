import { TextAreaField } from '../../forms/text-field.tsx';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { CheckInDraft, CheckInGroup } from './check-in-draft.ts';
import { goTo, isAnswered, ticked } from './check-in-draft.ts';
import styles from './check-in.module.css';
import { PhotoChooser } from './photo-chooser.tsx';
import { StepHeading } from './step-heading.tsx';

type ReviewScreenProps = {
  draft: CheckInDraft;
  onDraft: (draft: CheckInDraft) => void;
  onSend: (draft: CheckInDraft) => void;
};

/** Every answer once more, room for the patient's own words, and the one button that sends. */
export function ReviewScreen({ draft, onDraft, onSend }: ReviewScreenProps) {
  const t = useText(portalText);
  return (
    <div className={styles['screen']}>
      <StepHeading draft={draft} title={t('check-in.review.title')} />
      <dl className={styles['review']}>
        {draft.groups.map((group, step) => (
          <div key={group.code}>
            <dt>
              {group.title}
              <button type="button" onClick={() => onDraft(goTo(draft, step))}>
                {t('check-in.review.change')}
                <span className="visually-hidden">: {group.title}</span>
              </button>
            </dt>
            <Given draft={draft} group={group} />
          </div>
        ))}
      </dl>
      <TextAreaField
        label={t('check-in.note')}
        hint={t('check-in.note.hint')}
        value={draft.note}
        rows={4}
        maxLength={2000}
        onChange={(note) => onDraft({ ...draft, note })}
      />
      <PhotoChooser check_in_id={draft.check_in_id} />
      <ActButton kind="next" wide onClick={() => onSend(draft)}>
        {t('check-in.send')}
      </ActButton>
      <ActButton kind="quiet" onClick={() => onDraft(goTo(draft, draft.step - 1))}>
        {t('check-in.back')}
      </ActButton>
    </div>
  );
}

function Given({ draft, group }: { draft: CheckInDraft; group: CheckInGroup }) {
  const t = useText(portalText);
  const chosen = ticked(draft, group.code);
  if (chosen.length === 0)
    return <dd>{t(isAnswered(draft, group.code) ? 'check-in.review.none' : 'check-in.review.missing')}</dd>;
  return group.questions
    .filter((question) => chosen.includes(question.code))
    .map((question) => <dd key={question.code}>{question.text}</dd>);
}
