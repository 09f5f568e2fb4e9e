import { instantText } from '../../text/dates.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { Consent } from './consent.ts';
import styles from './consent-paper.module.css';
import { ConsentAsSigned } from './signed-consent.tsx';

/** Consents that were withdrawn or belong to another plan, each as it was signed. */
export function EarlierConsents({ consents, name }: { consents: readonly Consent[]; name: string }) {
  const t = useText(consentsText);
  const { time_zone } = useSignedIn().practice;
  if (consents.length === 0) return null;
  return (
    <div className={styles['earlier']}>
      <Card title={t('earlier.title')} flush>
        {consents.map((consent) => (
          <details key={consent.consent_id}>
            <summary>
              <span>
                {t('earlier.row', { when: instantText(consent.signed_at, time_zone), version: consent.text_version })}
              </span>
              {consent.withdrawn_at === null ? null : (
                <StateTag tone="unsuitable" icon="cross" size="small">
                  {t('withdrawn', { when: instantText(consent.withdrawn_at, time_zone) })}
                </StateTag>
              )}
            </summary>
            <ConsentAsSigned consent={consent} name={name} />
          </details>
        ))}
      </Card>
    </div>
  );
}
