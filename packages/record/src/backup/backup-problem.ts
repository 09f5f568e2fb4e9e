/** Why a backup could not be made or restored: a code for programs, one sentence for the person at the machine. */
export type BackupProblem = {
  readonly code:
    | 'backup-folder-not-writable'
    | 'not-a-backup'
    | 'wrong-backup-key'
    | 'backup-damaged'
    | 'backup-newer'
    | 'restore-target-not-empty'
    | 'restore-not-proven'
    | 'restore-server';
  readonly sentence: string;
};

/** Carries a problem out of the middle of a stream to the function that answers with it. */
export class BackupFailure extends Error {
  readonly problem: BackupProblem;
  constructor(code: BackupProblem['code'], sentence: string) {
    super(sentence);
    this.problem = { code, sentence };
  }
}

export function damaged(what: string): BackupFailure {
  return new BackupFailure('backup-damaged', `The backup is damaged: ${what}. Nothing was restored.`);
}
