export { backUp, type BackupSettings } from './back-up.ts';
export { lastBackup, listBackups, removeOldBackups, type BackupFile } from './backup-folder.ts';
export { backupKeyText, newBackupKey, parseBackupKey, type BackupKey } from './backup-key.ts';
export type { BackupProblem } from './backup-problem.ts';
export { restoreIntoFolder, type FolderRestoreSettings } from './restore-into-folder.ts';
export { restore, type RestoreReport, type RestoreSettings } from './restore.ts';
