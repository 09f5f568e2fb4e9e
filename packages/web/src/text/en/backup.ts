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
  begins: 'begins',
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
  'welcome.open': 'Restore a backup',
  'welcome.back': 'Back',
  'welcome.which': 'Which backup?',
  'welcome.key': 'Backup key',
  'welcome.key.hint': 'Fifteen groups of four, from the recovery sheet.',
  'welcome.no-files': 'There is no backup in {{folder}}. Copy one there; this page finds it by itself.',
  'welcome.own-database':
    'Stipple uses a database of its own administrator here. Stop Stipple and run npm run restore.',
  'welcome.busy': 'Restoring and proving',
  'welcome.proven': 'Restored and proven',
  'welcome.restart': 'Now stop Stipple and start it again. Then sign in as before.',
});
