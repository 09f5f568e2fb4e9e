/** Ends every exhaustive `switch`: a new member of a union makes the compiler list the work. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
