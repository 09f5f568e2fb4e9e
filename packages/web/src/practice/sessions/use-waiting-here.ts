import { addPhoto } from '@stipple/contract/photos';
import { beginSession, startSession } from '@stipple/contract/sessions';
import { sessionSubject } from '../../offline/session-subject.ts';
import { useSyncState } from '../../offline/sync-state.ts';
import type { Write } from '../../offline/write.ts';
import { useKeptConsent } from '../consents/use-kept-consent.ts';
import type { WaitingHere } from './missing-here.ts';

/** What this device holds of a session and the server does not: its opening, its start, strokes and photos. */
export function useWaitingHere(
  session_id: string,
  plan_id: string,
): WaitingHere & { readonly opening: Write | null; readonly begin: Write | null } {
  const { unsent, refused } = useSyncState();
  const consent = useKeptConsent(plan_id) !== null;
  const all = [...unsent, ...refused];
  const own = (endpoint: string) =>
    all.find((write) => write.endpoint === endpoint && write.subject === sessionSubject(session_id)) ?? null;
  const begin = own(beginSession.name);
  const photos = all.some(({ endpoint, content }) => endpoint === addPhoto.name && names(content, session_id));
  return { consent, photos, start: begin !== null, begin, opening: own(startSession.name) };
}

function names(content: unknown, session_id: string): boolean {
  return (
    typeof content === 'object' && content !== null && 'session_id' in content && content.session_id === session_id
  );
}
