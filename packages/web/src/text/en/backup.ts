import { textRoom } from '../text-room.ts';

/** Backup, rehearsed restore, and how to restore for real. */
export const backupText = textRoom('backup', {
  title: 'Backup',
  last: 'The last backup was made {{when}}.',
  never: 'There is no backup yet.',
  kept_one: '{{count}} backup is kept, made {{oldest}}.',
  kept_other: '{{count}} backups are kept, the oldest of {{oldest}}.',
  overdue: 'Overdue',
  fresh: 'Fresh',
  act: 'Make a backup now',
  busy: 'Making a backup',
  done: 'Backup made',
  'under-way.backup': 'Making a backup',
  'under-way.rehearsal': 'Rehearsing a restore',
  rehearse: 'Rehearse a restore',
  'rehearse.why':
    'Restores the newest backup into a private place on this machine, counts every row, follows every audit chain, and throws the place away. The practice goes on meanwhile.',
  rehearsed: 'Restore proven {{when}}',
  'rehearsed.failed': 'Restore not proven {{when}}',
  'rehearsed.proof':
    'The backup of {{taken}} came back whole: {{rows}} rows, {{photos}} photo files, audit chains of {{practices}} practices followed to their last link.',
  'restore.title': 'Restore for real',
  'restore.how':
    'A restore never overwrites a running practice. On a new machine, open Stipple and choose Restore a backup; or, with Stipple stopped and an empty data folder, run:',
  'restore.key': 'The backup key is on the recovery sheet. Without it a backup cannot be opened, by us neither.',
  'restore.photos': 'Photos lie in an object store here; its own backups hold them.',
  'welcome.title': 'Restore a backup',
  'welcome.text': 'For a new machine, or after a loss. Nothing is set up here yet, so nothing can be overwritten.',
  'welcome.act': 'Restore a backup',
});
