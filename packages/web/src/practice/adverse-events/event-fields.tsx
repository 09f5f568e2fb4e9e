import type { readChart } from '@stipple/contract/chart';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { eventCauses } from '@stipple/engine/adverse-events';
import { adverseEvents, zones } from '@stipple/engine/catalog';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { longDate, shortDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { viewName } from '../photos/photo.ts';
import { AboutKind } from './about-kind.tsx';
import { eventGrades, eventName } from './adverse-event.ts';
import type { EventLinks } from './adverse-event.ts';
import type { EventDraft, EventFaults, EventStart } from './event-draft.ts';
import { likelyKinds, proposedKind } from './event-draft.ts';
import { SeriousFields } from './serious-fields.tsx';

type Sessions = ResponseOf<typeof readChart>['sessions'];

type EventFieldsProps = {
  draft: EventDraft;
  start: EventStart;
  /** Null where the session is settled already. */
  sessions: Sessions | null;
  /** Of the session: its zones are offered, and its photos beside the others. */
  links: Pick<EventLinks, 'session' | 'photos'> | null;
  photos: EventLinks['photos'];
  today: string;
  /** Null before the first try to save. */
  faults: EventFaults | null;
  onChange: (draft: EventDraft) => void;
};

const NO_SESSION = 'none';

/** What, how bad, since when, where, why, and what was done: first what has to be judged, then what is filled in. */
export function EventFields(props: EventFieldsProps) {
  const { draft, today, faults, onChange } = props;
  const t = useText(adverseEventsText);
  return (
    <FormGrid>
      <KindFields {...props} />
      <Chips
        label={t('grade')}
        value={draft.grade}
        chips={eventGrades.map((value) => ({ value, label: t(`grade.${value}`) }))}
        fault={faults?.grade === true ? t('grade.missing') : null}
        onChange={(value) => onChange({ ...draft, grade: eventGrades.find((one) => one === value) ?? null })}
      />
      <SeriousFields
        draft={draft}
        fault={faults?.criteria === true ? t('serious.missing') : null}
        onChange={onChange}
      />
      <DateField
        label={t('onset.label')}
        value={draft.onset_on}
        max={today}
        fault={faults?.onset_on === true ? t('onset.missing') : null}
        onChange={(onset_on) => onChange({ ...draft, onset_on })}
      />
      <PlaceFields {...props} />
      <SelectField
        label={t('cause')}
        value={draft.cause}
        choices={Object.entries(eventCauses).map(([value, label]) => ({ value, label }))}
        onChange={(cause) => onChange({ ...draft, cause })}
      />
      {draft.cause === 'unknown' ? null : (
        <TextField
          label={t('cause.text')}
          optional
          value={draft.cause_text}
          onChange={(cause_text) => onChange({ ...draft, cause_text })}
        />
      )}
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

/** The whole list, and above it the few that fit the signs, one tap away. */
function KindFields({ draft, start, faults, onChange }: EventFieldsProps) {
  const t = useText(adverseEventsText);
  const likely = likelyKinds(start);
  const proposed = proposedKind(start);
  return (
    <>
      {likely.length < 2 ? null : (
        <Chips
          label={t('kind.fitting')}
          value={draft.kind}
          chips={likely.map((value) => ({ value, label: eventName(value) }))}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
      )}
      <SelectField
        label={t('kind')}
        {...(proposed !== null && proposed === draft.kind ? { hint: t('kind.proposed') } : {})}
        value={draft.kind}
        choices={useKinds(likely)}
        fault={faults?.kind === true ? t('kind.missing') : null}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === null ? null : <AboutKind kind={draft.kind} />}
    </>
  );
}

function PlaceFields({ draft, sessions, links, photos, onChange }: EventFieldsProps) {
  const t = useText(adverseEventsText);
  const treated = links?.session.zones.map(({ zone }) => zone) ?? [];
  const chosen = draft.zones ?? treated;
  const offered = treated.length === 0 ? Object.keys(zones) : [...new Set([...treated, ...chosen])];
  return (
    <>
      {sessions === null ? null : (
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
          onChange={(value) => onChange({ ...draft, zones: null, session_id: value === NO_SESSION ? null : value })}
        />
      )}
      <Chips
        kind="many"
        label={t('zones')}
        value={chosen}
        chips={offered.map((code) => ({ value: code, label: zones[code]?.name ?? code }))}
        onChange={(picked) => onChange({ ...draft, zones: picked })}
      />
      {photos.length === 0 ? null : (
        <Chips
          kind="many"
          label={t('links.photos')}
          value={draft.photo_ids}
          chips={photos.slice(0, MOST_PHOTOS).map(({ photo_id, view, taken_at }) => ({
            value: photo_id,
            label: t('links.photo', { view: viewName(view), day: shortDate(taken_at.slice(0, 10)) }),
          }))}
          onChange={(photo_ids) => onChange({ ...draft, photo_ids })}
        />
      )}
    </>
  );
}

/** The newest; older ones are hardly of this event. */
const MOST_PHOTOS = 12;

/** What the signs may be stands first and says so. */
function useKinds(likely: readonly string[]) {
  const t = useText(adverseEventsText);
  return Object.values(adverseEvents)
    .filter(({ retired }) => !retired)
    .map(({ code, name }) => ({
      value: code,
      isLikely: likely.includes(code),
      label: likely.includes(code) ? t('kind.likely', { name }) : name,
    }))
    .toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely) || a.label.localeCompare(b.label));
}
