import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import type { Consent } from './consent.ts';
import styles from './consent-paper.module.css';

/** The signature as it was given. */
export function SignatureShown({ signature, name }: { signature: Consent['signature']; name: string }) {
  const t = useText(consentsText);
  return (
    <div className={styles['signature']}>
      {signature.kind === 'drawn' ? (
        <svg viewBox="0 0 600 200" role="img" aria-label={t('signature.drawn', { name })}>
          <path d={signature.path} />
        </svg>
      ) : (
        <p className={styles['typed']}>{signature.name}</p>
      )}
      <span className={styles['small']}>
        {name}
        {signature.kind === 'typed' ? `, ${t('signature.typed')}` : ''}
      </span>
    </div>
  );
}
