import { Transform } from 'node:stream';
import type { SendMailOptions, Transporter } from 'nodemailer';

/** Whether the whole text of a mail had gone to the server by the time something broke. */
export type HandedOver = { whole: boolean };

/** Watches each mail on its way out: a connection that breaks before its end cannot have delivered it. */
export function watchHandOver<Sent>(transport: Transporter<Sent>): void {
  transport.use('stream', (mail, done) => {
    const watched = watcherIn(mail.data);
    if (watched !== null) mail.message.transform(() => untilItsEnd(watched));
    done();
  });
}

function untilItsEnd(watched: HandedOver): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, next) => next(null, chunk),
    flush: (next) => {
      watched.whole = true;
      next();
    },
  });
}

function watcherIn(data: SendMailOptions): HandedOver | null {
  const found: unknown = 'handed_over' in data ? data.handed_over : null;
  return isHandedOver(found) ? found : null;
}

function isHandedOver(value: unknown): value is HandedOver {
  return typeof value === 'object' && value !== null && 'whole' in value;
}
