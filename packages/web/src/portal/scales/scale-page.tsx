import { useEffect, useRef, useState } from 'react';
import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { PracticeToCall } from '../companion/companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import { choicesOf, openItems, type AskedReading, type ReadingDraft, type ScaleItem } from './reading-draft.ts';
import styles from './scale.module.css';

type ScalePageProps = {
  practice: PracticeToCall;
  asked: AskedReading;
  draft: ReadingDraft;
  onDraft: (draft: ReadingDraft) => void;
  onSend: (draft: ReadingDraft) => void;
  onLeave: () => void;
};

/** The items of one scale in the catalogue's words, and one button. What the rating means is for the practice to say. */
export function ScalePage({ practice, asked, draft, onDraft, onSend, onLeave }: ScalePageProps) {
  const t = useText(portalSendingText);
  const [tried, setTried] = useState(false);
  const heading = useFocusedHeading();
  const open = openItems(draft, asked);
  const send = () => {
    setTried(true);
    if (open === 0) onSend(draft);
  };
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      <div className={styles['screen']}>
        <header>
          <p className={styles['quiet']}>{t(`scale.occasion.${asked.occasion}`)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {t('scale.title')}
          </h1>
          <p className="reading">{t('scale.lead')}</p>
        </header>
        {asked.items.map((item) => (
          <Item
            key={item.code}
            item={item}
            value={draft.given[item.code] ?? null}
            onRate={(value) => onDraft({ ...draft, given: { ...draft.given, [item.code]: value } })}
          />
        ))}
        {tried && open > 0 ? <p role="alert">{t('scale.missing', { count: open })}</p> : null}
        <ActButton kind="next" wide onClick={send}>
          {t('scale.send')}
        </ActButton>
        <ActButton kind="quiet" onClick={onLeave}>
          {t('scale.leave')}
        </ActButton>
      </div>
    </PortalFrame>
  );
}

/** It arrived, or it is kept: both are said as they are. */
export function ScaleThanks({
  practice,
  waits,
  onBack,
}: {
  practice: PracticeToCall;
  waits: boolean;
  onBack: () => void;
}) {
  const t = useText(portalSendingText);
  const heading = useFocusedHeading();
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      <div className={styles['screen']}>
        <h1 ref={heading} tabIndex={-1}>
          {t('scale.thanks')}
        </h1>
        <p className="reading" role="status">
          {t(waits ? 'scale.thanks.waiting' : 'scale.thanks.sent')}
        </p>
        <ActButton kind="next" wide onClick={onBack}>
          {t('scale.leave')}
        </ActButton>
      </div>
    </PortalFrame>
  );
}

function Item({ item, value, onRate }: { item: ScaleItem; value: number | null; onRate: (value: number) => void }) {
  const isNumber = item.rated.kind === 'number';
  return (
    <fieldset className={styles['item']}>
      <legend className="reading">{item.label}</legend>
      <div className={styles['choices']} data-kind={item.rated.kind}>
        {choicesOf(item).map((choice) => (
          <label key={choice.value} className={styles['choice']} data-number={isNumber}>
            <input
              type="radio"
              name={item.code}
              checked={value === choice.value}
              onChange={() => onRate(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
