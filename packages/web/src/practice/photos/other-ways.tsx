import { useState } from 'react';
import type { DragEvent } from 'react';
import { acceptedFiles, mediaTypeOf } from '../../photos/chosen-file.ts';
import { canTakePhotos } from '../../photos/content-hash.ts';
import type { PhotoDesk } from '../../photos/photo-desk.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './capture.module.css';
import { PairPhoneSheet } from './pair-phone-sheet.tsx';
import type { PhotoSet } from './photo.ts';
import { UploadSheet } from './upload-sheet.tsx';
import type { Capture } from './use-capture.ts';

type OtherWaysProps = { patient_id: string; set: PhotoSet; capture: Capture; desk: PhotoDesk | null };

/** Photos from files, by choosing or dropping, and a phone as the camera. */
export function OtherWays({ patient_id, set, capture, desk }: OtherWaysProps) {
  const t = useText(photosText);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [pairing, setPairing] = useState(false);
  const [over, setOver] = useState(false);
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen.filter((file) => mediaTypeOf(file) !== null));
    setRefused(chosen.filter((file) => mediaTypeOf(file) === null).map(({ name }) => name));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose([...event.dataTransfer.files]);
  };
  return (
    <Card title={t('other-ways')}>
      {canTakePhotos() ? (
        <div
          className={styles['drop']}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <span>{t('upload.drop')}</span>
          <FileButton onChosen={choose} />
          <small>{t('upload.kinds')}</small>
        </div>
      ) : (
        <p>{t('upload.needs-https')}</p>
      )}
      {refused.map((name) => (
        <p key={name} role="alert">
          {t('upload.refused', { name })}
        </p>
      ))}
      <ActButton icon="phone" onClick={() => setPairing(true)}>
        {t('phone')}
      </ActButton>
      {files.length === 0 ? null : (
        <UploadSheet files={files} capture={capture} desk={desk} onClose={() => setFiles([])} />
      )}
      {pairing ? <PairPhoneSheet patient_id={patient_id} set={set} onClose={() => setPairing(false)} /> : null}
    </Card>
  );
}

/** The label is the button; the field itself stays reachable by key. */
function FileButton({ onChosen }: { onChosen: (files: readonly File[]) => void }) {
  const t = useText(photosText);
  return (
    <label className={`${actClass('plain')} ${styles['pick']}`}>
      <input
        type="file"
        className="visually-hidden"
        multiple
        accept={acceptedFiles}
        onChange={(event) => {
          onChosen([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {t('upload')}
    </label>
  );
}
