import { useBlocker } from '@tanstack/react-router';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type LeaveGuardProps = {
  unsaved: boolean;
  /** Tries to save first; true lets the person go without a question. */
  trySaving?: () => Promise<boolean>;
  title: string;
  text: string;
  stay: string;
  leave: string;
};

/** Asks before a page with unsaved work is left; the browser asks in its own words when the tab is closed. */
export function LeaveGuard({ unsaved, trySaving, title, text, stay, leave }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      return trySaving === undefined ? true : !(await trySaving());
    },
    enableBeforeUnload: unsaved,
    disabled: !unsaved,
    withResolver: true,
  });
  return (
    <Sheet
      open={blocker.status === 'blocked'}
      title={title}
      place="middle"
      onClose={() => blocker.reset?.()}
      acts={
        <>
          <ActButton kind="destructive" onClick={() => blocker.proceed?.()}>
            {leave}
          </ActButton>
          <ActButton kind="next" onClick={() => blocker.reset?.()}>
            {stay}
          </ActButton>
        </>
      }
    >
      <p>{text}</p>
    </Sheet>
  );
}
