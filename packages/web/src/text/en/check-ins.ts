import { textRoom } from '../text-room.ts';

/** The patient's own reports, as given, and how they were sorted. Shared by the chart and the inbox. */
export const checkInsText = textRoom('check-ins', {
  title: 'What does the patient report?',
  lead: 'Answers as the patient gave them, newest first. The urgency is a sorting aid; reading them is ours.',
  loading: 'Loading the check-ins',
  'none.title': 'No check-in yet',
  'none.text':
    'Once the phone of the patient has its link, answers arrive here and in the inbox on days 1, 3, 7, 14 and 28.',
  'none.act': 'Give the link to the phone',
  day: 'Day {{day}}',
  received: 'received {{when}}',
  'urgency.emergency': 'Emergency',
  'urgency.to-read': 'To read',
  'urgency.same-day': 'Same day',
  'urgency.contact': 'Get in touch',
  'urgency.self-care': 'Self-care',
  reasons: 'Why it was sorted so',
  'reasons.none': 'Nothing in the answers asks for more.',
  answers: 'Answers',
  'none-of-these': 'None of these',
  missing: 'Not answered: its red flags are unknown',
  note: 'In the patient’s words',
  shown: 'What the patient was shown',
  'shown.version': 'Words approved by the practice, version {{number}}.',
  'shown.proposed': 'Words that come with the product; the practice had not approved them.',
  messages: 'Messages',
  source: 'Source',
  'record-event': 'Record an adverse event',
});
