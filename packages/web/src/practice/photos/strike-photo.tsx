import { photoEnteredInError } from '@stipple/contract/photos';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextField } from '../../forms/text-field.tsx';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './photos.module.css';

/** A photo of somebody else, or of nothing: struck through with a reason, never deleted. */
export function StrikePhoto({ photo_id, onStruck }: { photo_id: string; onStruck: () => void }) {
  const t = useText(photosText);
  const tell = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const striking = useWrite(photoEnteredInError, { refreshes: ['photos', 'sessions', 'chart'] });
  const isShort = reason.trim().length < 3;
  const strike = async () => {
    setTried(true);
    if (isShort || (await striking.write({ params: { photo_id }, body: { reason } })) === null) return;
    tell({ words: t('sheet.struck') });
    onStruck();
  };
  return (
    <details className={styles['strike']}>
      <summary>{t('sheet.strike')}</summary>
      <div>
        <TextField
          label={t('sheet.strike.why')}
          hint={t('sheet.strike.hint')}
          value={reason}
          maxLength={300}
          fault={tried && isShort ? t('sheet.short') : null}
          onChange={setReason}
        />
        <ErrorNotice problem={striking.problem} />
        <ActButton kind="destructive" busy={striking.busy} onClick={() => void strike()}>
          {t('sheet.strike.act')}
        </ActButton>
      </div>
    </details>
  );
}
