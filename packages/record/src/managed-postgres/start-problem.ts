/** Why a private PostgreSQL could not be started: a code for programs, one clear sentence for the person at the machine. */
export type StartProblem = {
  readonly code:
    | 'postgres-held'
    | 'postgres-binaries-missing'
    | 'postgres-binaries-unusable'
    | 'postgres-data-version'
    | 'postgres-did-not-start'
    | 'data-folder-not-writable'
    | 'no-unprivileged-account';
  readonly sentence: string;
  /** The process that holds the folder, where that is the reason. */
  readonly pid: number | null;
};

export function startProblem(code: StartProblem['code'], sentence: string, pid: number | null = null): StartProblem {
  return { code, sentence, pid };
}
