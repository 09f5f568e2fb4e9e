import { useEffect } from 'react';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** A browser tab of the demonstration says so, too. */
export function useTitle(demonstration: boolean): void {
  useEffect(() => {
    document.title = demonstration ? t('title.demonstration') : t('title');
  }, [demonstration]);
}
