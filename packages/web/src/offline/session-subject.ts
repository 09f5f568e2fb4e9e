/** Everything that is written about one session goes out in order under this name. */
export function sessionSubject(session_id: string): string {
  return `session:${session_id}`;
}
