import type { Write } from '../../offline/write.ts';
import { instantText } from '../../text/dates.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSignedIn } from '../shell/me.ts';

/** Signed without a connection: nobody is asked a second time. */
export function KeptConsent({ kept, name }: { kept: Write; name: string }) {
  const t = useText(consentsText);
  const { time_zone } = useSignedIn().practice;
  return (
    <EmptyState heading="h1" icon="consent" title={t('kept.title', { name })}>
      <p>{t('kept.text', { when: instantText(kept.device_at, time_zone) })}</p>
    </EmptyState>
  );
}
