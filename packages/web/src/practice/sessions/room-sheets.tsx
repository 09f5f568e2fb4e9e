import type { Answer } from '@stipple/engine/catalog';
import type { Desk } from './desk.ts';
import { EmergencyCard } from './emergency-card.tsx';
import { EndSheet } from './end-sheet.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { TemplatesSheet } from './templates-sheet.tsx';
import { TimeOutSheet } from './time-out-sheet.tsx';
import type { RoomActs } from './use-room-acts.ts';
import type { SessionDesk } from './use-session-desk.ts';

type RoomSheetsProps = {
  writing: SessionDesk;
  desk: Desk;
  answers: readonly Answer[];
  acts: RoomActs;
  onMissing: (code: string) => void;
};

/** Everything that opens over the room; whatever it is, the chart below goes on being saved. */
export function RoomSheets({ writing, desk, answers, acts, onMissing }: RoomSheetsProps) {
  const { sheet, close } = acts;
  return (
    <>
      <TimeOutSheet
        writing={writing}
        desk={desk}
        answers={answers}
        open={sheet === 'start'}
        onClose={() => close('start')}
        onBegun={acts.begun}
      />
      <EndSheet desk={desk} open={sheet === 'end'} onClose={() => close('end')} onSign={acts.openSign} />
      <SignSheet writing={writing} open={sheet === 'sign'} onClose={() => close('sign')} onMissing={onMissing} />
      <EmergencyCard desk={desk} open={sheet === 'emergency'} onClose={() => close('emergency')} />
      <TemplatesSheet desk={desk} open={sheet === 'templates'} onClose={() => close('templates')} />
    </>
  );
}
