import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';

/** The practice asks for a rating; nothing where it does not. */
export function ScalesCard({ asked, begun, onStart }: { asked: number; begun: boolean; onStart: () => void }) {
  const t = useText(portalSendingText);
  if (asked === 0) return null;
  return (
    <Card title={t('scale.title')}>
      <p className="reading">{t('scale.text')}</p>
      <ActButton wide onClick={onStart}>
        {t(begun ? 'scale.resume' : 'scale.act')}
      </ActButton>
    </Card>
  );
}
