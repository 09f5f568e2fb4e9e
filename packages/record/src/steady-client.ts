import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss is never a crash. `pg` tells of a broken connection twice: to the statement under way, which fails, and as
 * an `error` event, which ends the process when nobody listens. A pool listens only while a connection is idle, so that one
 * that breaks between being handed out and its first statement, or between two statements, would take the server with it.
 * Here somebody always listens; whoever holds the connection learns of the loss from the next statement.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
