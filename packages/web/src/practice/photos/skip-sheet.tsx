import { skipPhotoView } from '@stipple/contract/photos';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { PhotoSet, SetView } from './photo.ts';

const usual = ['wish', 'not-treated', 'not-possible'] as const;

type SkipSheetProps = { patient_id: string; set: PhotoSet; view: SetView; onClose: () => void };

/** Leaves a view out, with the reason that the record keeps. */
export function SkipSheet({ patient_id, set, view, onClose }: SkipSheetProps) {
  const t = useText(photosText);
  const [reason, setReason] = useState('');
  const skipping = useWrite(skipPhotoView, { refreshes: ['photos', 'sessions'] });
  const { session_id, indication } = set;
  const leaveOut = async () => {
    const body = { skip_id: uuidV7(), session_id, indication, view: view.view, reason };
    if ((await skipping.write({ params: { patient_id }, body })) !== null) onClose();
  };
  return (
    <Sheet
      open
      place="middle"
      title={t('skip.title', { view: view.name })}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={skipping.busy} disabled={reason.trim().length < 3} onClick={() => void leaveOut()}>
          {t('skip.act')}
        </ActButton>
      }
    >
      <Chips
        label={t('skip.why')}
        value={reason}
        chips={usual.map((code) => ({ value: t(`skip.${code}`), label: t(`skip.${code}`) }))}
        onChange={setReason}
      />
      <TextField label={t('skip.other')} value={reason} onChange={setReason} maxLength={300} />
      <ErrorNotice problem={skipping.problem} />
    </Sheet>
  );
}
