import type { Urgency } from './urgency.ts';

/**
 * What the patient reads after sending a check-in: the same words for everyone in the same urgency, never a verdict on
 * the skin. The page that shows it adds the emergency number of the practice's country and the practice's own numbers.
 */
export const patientTexts: Readonly<Record<Urgency, string>> = {
  emergency:
    'Call the emergency number now. Do not wait for our reply. If you have trouble breathing or feel faint, lie down and have someone stay with you. Then let us know.',
  'same-day':
    'Please call us today. If you cannot reach us, go to a doctor or an urgent care service today. If it gets worse, or you have trouble breathing, call the emergency number.',
  contact:
    'Thank you. A person in the practice will read your answers and get back to you. Until then, put nothing new on your skin. If anything gets worse, call us.',
  'self-care':
    'Thank you. Your answers are saved and the practice can read them. Please keep following your aftercare page. If anything changes or worries you, call us at any time.',
};
