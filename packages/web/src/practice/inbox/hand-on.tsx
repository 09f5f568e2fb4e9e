import { handOnInboxItem, listInboxColleagues } from '@stipple/contract/check-ins';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { InboxItem } from './inbox-item.ts';
import styles from './inbox.module.css';
import { REFRESHES } from './use-item-work.ts';

/** Makes a colleague the owner. */
export function HandOn({ item, onDone }: { item: InboxItem; onDone: () => void }) {
  const t = useText(inboxText);
  const tell = useToast();
  const { data, problem, refetch } = useRead(listInboxColleagues, {});
  const handing = useWrite(handOnInboxItem, { refreshes: REFRESHES });
  const [to, setTo] = useState('');
  const others = (data?.colleagues ?? []).filter(({ staff_id }) => staff_id !== item.owner_staff_id);
  const hand = async () => {
    const { item_id, version } = item;
    const handed = await handing.write({ params: { item_id }, body: { version, staff_id: to } });
    if (handed === null) return;
    tell({ words: t('handed-on', { name: handed.owner_name ?? '' }) });
    onDone();
  };
  return (
    <section className={styles['facts']} aria-label={t('hand-on')}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data !== null && others.length === 0 ? <p>{t('hand-on.none')}</p> : null}
      {others.length === 0 ? null : (
        <SelectField
          label={t('hand-on.to')}
          value={to}
          placeholder={t('hand-on.choose')}
          choices={others.map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name }))}
          onChange={setTo}
        />
      )}
      <ErrorNotice problem={handing.problem} />
      <div className={styles['line']}>
        <ActButton kind="next" disabled={to === ''} busy={handing.busy} onClick={() => void hand()}>
          {t('hand-on')}
        </ActButton>
        <ActButton kind="quiet" onClick={onDone}>
          {t('close')}
        </ActButton>
      </div>
    </section>
  );
}
