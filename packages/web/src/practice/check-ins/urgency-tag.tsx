import { checkInsText } from '../../text/en/check-ins.ts';
import { useText } from '../../text/use-text.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { urgencyLook } from './check-in.ts';
import type { Urgency } from './check-in.ts';

/** How soon a person has to look, as colour, icon and word. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const t = useText(checkInsText);
  return <StateTag {...urgencyLook[urgency]}>{t(`urgency.${urgency}`)}</StateTag>;
}
