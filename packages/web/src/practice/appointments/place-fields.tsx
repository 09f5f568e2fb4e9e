import { readBookingSettings } from '@stipple/contract/booking';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { appointmentsText } from '../../text/en/appointments.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import type { VisitDraft } from './visit-draft.ts';
import { kindWords, plannedKinds } from './visit-words.ts';
import type { VisitKind } from './visit-words.ts';

type DraftProps = { draft: VisitDraft; onChange: (draft: VisitDraft) => void };

/** What for: the practice's own kinds, or the plain purposes until they are known. */
export function KindChips({ draft, onChange }: DraftProps) {
  const t = useText(appointmentsText);
  const kinds = useKinds();
  const offered = kinds.filter(({ retired }) => !retired);
  const chosen = kindOfDraft(kinds, draft);
  if (offered.length === 0)
    return (
      <Chips
        label={t('field.kind')}
        value={draft.kind}
        chips={plannedKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        onChange={(kind) => onChange({ ...draft, kind: plannedKind(kind) })}
      />
    );
  const choose = (kind_id: string) => {
    const kind = offered.find((one) => one.kind_id === kind_id);
    if (kind !== undefined) onChange({ ...draft, kind_id, kind: kind.purpose, minutes: kind.minutes });
  };
  return (
    <Chips
      label={t('field.kind')}
      value={chosen?.kind_id ?? null}
      chips={offered.map(({ kind_id, name }) => ({ value: kind_id, label: name }))}
      onChange={choose}
    />
  );
}

/** With whom, and in which room where the practice has rooms. */
export function PlaceFields({ draft, onChange }: DraftProps) {
  const t = useText(bookingText);
  const { data } = useRead(readBookingSettings, {});
  if (data === null) return null;
  const rooms = data.settings.rooms.filter(({ room_id, retired }) => !retired || room_id === draft.room_id);
  const anyone = { value: NONE, label: t('field.who.any') };
  const nowhere = { value: NONE, label: t('field.room.any') };
  const people = data.people.map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name }));
  return (
    <>
      <SelectField
        label={t('field.who')}
        value={draft.staff_id ?? NONE}
        choices={[anyone, ...people]}
        onChange={(value) => onChange({ ...draft, staff_id: value === NONE ? null : value })}
      />
      {rooms.length === 0 ? null : (
        <SelectField
          label={t('field.room')}
          value={draft.room_id ?? NONE}
          choices={[nowhere, ...rooms.map(({ room_id, name }) => ({ value: room_id, label: name }))]}
          onChange={(value) => onChange({ ...draft, room_id: value === NONE ? null : value })}
        />
      )}
    </>
  );
}

/** How long, beginning with what the kind takes. */
export function LengthField({ draft, onChange }: DraftProps) {
  const t = useText(bookingText);
  const minutes = useMinutes(draft);
  return (
    <NumberStepper
      label={t('field.minutes')}
      unit={t('minutes')}
      value={minutes}
      step={5}
      min={5}
      max={480}
      onChange={(next) => onChange({ ...draft, minutes: next })}
    />
  );
}

/** As chosen, else as the kind takes. */
export function useMinutes(draft: VisitDraft): number {
  const kinds = useKinds();
  return draft.minutes ?? kindOfDraft(kinds, draft)?.minutes ?? 30;
}

function useKinds() {
  return useRead(readBookingSettings, {}).data?.settings.kinds ?? [];
}

type Kinds = ReturnType<typeof useKinds>;

function kindOfDraft(kinds: Kinds, { kind_id, kind }: VisitDraft): Kinds[number] | undefined {
  const named = kinds.find((one) => one.kind_id === kind_id);
  return named ?? kinds.find(({ purpose, retired }) => purpose === kind && !retired);
}

function plannedKind(value: string): VisitKind {
  return plannedKinds.find((kind) => kind === value) ?? 'consultation';
}

const NONE = 'none';
