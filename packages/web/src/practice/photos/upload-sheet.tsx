import { useState } from 'react';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { mediaTypeOf, momentOn } from '../../photos/chosen-file.ts';
import { measureFile } from '../../photos/measure-file.ts';
import type { PhotoDesk } from '../../photos/photo-desk.ts';
import { nextView } from '../../photos/view-to-take.ts';
import { todayIn } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './capture.module.css';
import { FilePreview } from './file-preview.tsx';
import type { Capture } from './use-capture.ts';

type Chosen = { readonly file: File; readonly view: string; readonly day: string | null };
type UploadSheetProps = { files: readonly File[]; capture: Capture; desk: PhotoDesk | null; onClose: () => void };

/** Says of each file which view it shows and when it was taken; then they are kept like photos of the camera. */
export function UploadSheet({ files, capture, desk, onClose }: UploadSheetProps) {
  const t = useText(photosText);
  const { practice } = useSignedIn();
  const [chosen, setChosen] = useState(() => proposed(files, capture, practice.time_zone));
  const [at, setAt] = useState(0);
  const change = (index: number, to: Partial<Chosen>) =>
    setChosen(chosen.map((one, place) => (place === index ? { ...one, ...to } : one)));
  const add = async () => {
    // Models may still be on their way; a file can wait for them, unlike a patient.
    await desk?.ask<'get-ready'>({ kind: 'get-ready' });
    for (const [index, { file, view, day }] of chosen.entries()) {
      setAt(index + 1);
      const typed = new File([file], file.name, { type: mediaTypeOf(file) ?? file.type });
      const measured = await measureFile(desk, typed);
      const taken_at = momentOn(day ?? practice.today, file.lastModified, Date.now());
      await capture.keep([{ view, file: typed, capture: measured?.facts ?? null, taken_at, source: 'upload' }]);
    }
    onClose();
  };
  return (
    <Sheet
      open
      title={t('upload.title')}
      onClose={onClose}
      acts={
        <ActButton
          kind="next"
          busy={at > 0}
          disabled={chosen.length === 0 || chosen.some(({ day }) => day === null)}
          onClick={() => void add()}
        >
          {at > 0 ? t('upload.measuring', { at, of: chosen.length }) : t('upload.act', { count: chosen.length })}
        </ActButton>
      }
    >
      <ul className={styles['files']}>
        {chosen.map(({ file, view, day }, index) => (
          <li key={`${file.name} ${file.lastModified} ${index}`} className={styles['file']}>
            <FilePreview file={file} />
            <div className={styles['fields']}>
              <SelectField
                label={t('upload.view', { name: file.name })}
                value={view}
                choices={capture.views.map((one) => ({ value: one.view, label: one.name }))}
                onChange={(to) => change(index, { view: to })}
              />
              <DateField
                label={t('upload.day')}
                hint={t('upload.day.hint')}
                value={day}
                max={practice.today}
                onChange={(to) => change(index, { day: to })}
              />
            </div>
            <IconButton
              icon="cross"
              label={t('upload.remove', { name: file.name })}
              onClick={() => setChosen(chosen.filter((_one, place) => place !== index))}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** The view that is next, then the ones after it; the day that the file says. */
function proposed(files: readonly File[], { current, views }: Capture, time_zone: string): readonly Chosen[] {
  let open = views;
  let view = current?.view ?? views[0]?.view ?? '';
  return files.map((file) => {
    const here = view;
    open = open.map((one) => (one.view === here ? { ...one, taken: one.taken + 1 } : one));
    view = nextView(open, here) ?? here;
    return { file, view: here, day: todayIn(time_zone, Math.min(file.lastModified, Date.now())) };
  });
}
