import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { ProposedReply } from './draft-reply.ts';
import styles from './reply-texts.module.css';

type ProposedRepliesProps = {
  proposed: readonly ProposedReply[];
  onTake: ((proposal: ProposedReply) => void) | null;
};

/** Texts that come with the product and that this practice has not taken over. */
export function ProposedReplies({ proposed, onTake }: ProposedRepliesProps) {
  const t = useText(messagesText);
  if (proposed.length === 0) return null;
  return (
    <Card title={t('proposed.title')}>
      <p className={styles['quiet']}>{t('proposed.lead')}</p>
      <ul className={styles['proposals']}>
        {proposed.map((proposal) => (
          <li key={proposal.code}>
            <div className={styles['line']}>
              <strong>{proposal.name}</strong>
              <StateTag tone="precautions" icon="pen" size="small">
                {t('proposed.tag')}
              </StateTag>
            </div>
            <p className={styles['words']}>{proposal.body}</p>
            {onTake === null ? null : (
              <div>
                <ActButton size="small" onClick={() => onTake(proposal)}>
                  {t('proposed.take')}
                  <span className="visually-hidden"> {proposal.name}</span>
                </ActButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
