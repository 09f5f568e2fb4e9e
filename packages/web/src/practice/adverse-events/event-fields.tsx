import type { readChart } from '@stipple/contract/chart';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { adverseEvents, findAdverseEvent, zones } from '@stipple/engine/catalog';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { longDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { eventGrades } from './adverse-event.ts';
import styles from './adverse-events.module.css';
import type { EventDraft, EventFaults, EventStart } from './event-draft.ts';
import { likelyKinds } from './event-draft.ts';

type EventFieldsProps = {
  draft: EventDraft;
  start: EventStart;
  sessions: ResponseOf<typeof readChart>['sessions'];
  today: string;
  /** Null before the first try to save. */
  faults: EventFaults | null;
  onChange: (draft: EventDraft) => void;
};

const NO_SESSION = 'none';

/** What, since when, how bad, where, and what was done. */
export function EventFields({ draft, start, sessions, today, faults, onChange }: EventFieldsProps) {
  const t = useText(adverseEventsText);
  const treated = sessions.find(({ session_id }) => session_id === draft.session_id)?.zones.map(({ zone }) => zone);
  const offered = treated ?? Object.keys(zones);
  return (
    <FormGrid>
      <SelectField
        label={t('kind')}
        value={draft.kind}
        choices={useKinds(start)}
        fault={faults?.kind === true ? t('kind.missing') : null}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === null ? null : <AboutKind kind={draft.kind} />}
      <Chips
        label={t('grade')}
        value={draft.grade}
        chips={eventGrades.map((value) => ({ value, label: t(`grade.${value}`) }))}
        fault={faults?.grade === true ? t('grade.missing') : null}
        onChange={(value) => onChange({ ...draft, grade: eventGrades.find((one) => one === value) ?? null })}
      />
      <DateField
        label={t('onset.label')}
        value={draft.onset_on}
        max={today}
        fault={faults?.onset_on === true ? t('onset.missing') : null}
        onChange={(onset_on) => onChange({ ...draft, onset_on })}
      />
      <SelectField
        label={t('session')}
        value={draft.session_id ?? NO_SESSION}
        choices={[
          ...sessions.map(({ session_id, number_in_series, day }) => ({
            value: session_id,
            label: t('session.choice', { number: number_in_series, day: longDate(day) }),
          })),
          { value: NO_SESSION, label: t('session.none') },
        ]}
        onChange={(value) => onChange({ ...draft, session_id: value === NO_SESSION ? null : value })}
      />
      <Chips
        kind="many"
        label={t('zones')}
        value={draft.zones}
        chips={offered.map((code) => ({ value: code, label: zones[code]?.name ?? code }))}
        onChange={(chosen) => onChange({ ...draft, zones: chosen })}
      />
      <TextAreaField
        label={t('course')}
        value={draft.course}
        rows={4}
        maxLength={4000}
        onChange={(course) => onChange({ ...draft, course })}
      />
      <TextAreaField
        label={t('action')}
        value={draft.action}
        rows={3}
        maxLength={4000}
        onChange={(action) => onChange({ ...draft, action })}
      />
    </FormGrid>
  );
}

/** What the signs may be stands first and says so; nothing is chosen beforehand. */
function useKinds(start: EventStart) {
  const t = useText(adverseEventsText);
  const likely = likelyKinds(start);
  return Object.values(adverseEvents)
    .filter(({ retired }) => !retired)
    .map(({ code, name }) => ({
      value: code,
      isLikely: likely.includes(code),
      label: likely.includes(code) ? t('kind.likely', { name }) : name,
    }))
    .toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely) || a.label.localeCompare(b.label));
}

/** What the catalogue knows of it: how often, the usual care, whether it is to be reported. */
function AboutKind({ kind }: { kind: string }) {
  const t = useText(adverseEventsText);
  const entry = findAdverseEvent(kind);
  if (entry === null) return null;
  return (
    <div className={styles['about']}>
      <p>{t('frequency', { frequency: entry.frequency })}</p>
      <p>{t('typical', { care: entry.typical_care })}</p>
      {entry.report === null ? null : <p>{t('report', { report: entry.report })}</p>}
      <SourceSheet
        statement={entry.typical_care}
        rule={entry.code}
        rule_revision={entry.revision}
        sources={entry.sources}
        sign_off={entry.sign_off}
        lookUp={lookUpSource}
        label={t('source')}
      />
    </div>
  );
}
