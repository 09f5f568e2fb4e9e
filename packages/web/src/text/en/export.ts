import { textRoom } from '../text-room.ts';

/** Taking everything out, and one patient's record. */
export const exportText = textRoom('export', {
  title: 'Take everything out',
  text: 'All that the practice has, as one archive in an open format: every row as a line of JSON, every photo, and the hashes that prove it. It is not encrypted; keep it safe.',
  photos: 'With the photos',
  act: 'Export everything',
  ready: 'Ready for {{minutes}} minutes, for you alone.',
  fetch: 'Fetch the archive',
  'progress.label': 'Export under way',
  progress: '{{done}} of {{total}} parts written',
  arrived: 'Arrived whole {{when}}',
  'arrived.proof': '{{rows}} rows, {{photos}} photos. SHA-256 of the manifest: {{hash}}',
  broken: 'Not whole',
  'restore.title': 'How does it come back?',
  'restore.how': 'Into an installation without a practice, on the machine itself:',
  'confirm.title': 'Everything leaves the house',
  'record.title': 'Take the record out',
  'record.text': 'The whole chart of this patient, for the patient or another practice. It is noted in the audit.',
  'record.pdf': 'On paper (PDF)',
  'record.json': 'As data (JSON)',
  'record.zip': 'Both with the photos (ZIP)',
});
