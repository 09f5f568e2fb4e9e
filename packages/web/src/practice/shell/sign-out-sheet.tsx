import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type SignOutSheetProps = { unsent: number; onStay: () => void; onLeave: () => void };

/** Asked when somebody signs out while work is not on the server yet: it stays, sealed, and is sent when they come back. */
export function SignOutSheet({ unsent, onStay, onLeave }: SignOutSheetProps) {
  const t = useText(offlineText);
  return (
    <Sheet
      open={unsent > 0}
      place="middle"
      title={t('leave.title', { count: unsent })}
      onClose={onStay}
      acts={
        <>
          <ActButton onClick={onLeave}>{t('leave.go')}</ActButton>
          <ActButton kind="next" onClick={onStay}>
            {t('leave.stay')}
          </ActButton>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Sheet>
  );
}
