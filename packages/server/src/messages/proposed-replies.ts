/**
 * Texts that a practice can take over as its own. Proposals of ours, awaiting a clinician's sign-off, so none is offered for
 * sending before a practice has read and published it. None of them judges the skin.
 */
export type ProposedReply = {
  readonly code: string;
  readonly language: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
};

export const proposedReplies: readonly ProposedReply[] = [
  {
    code: 'please-call',
    language: 'en',
    name: 'Please call us',
    subject: 'Please call {{practice_name}}',
    body: [
      'Dear {{given_name}},',
      'thank you for your check-in. We would like to speak with you about it. Please call us at {{practice_phone}}; we are there {{opening_hours}}.',
      'If you feel worse before you reach us, do not wait for us. In an emergency call {{emergency_number}}.',
      '{{staff_name}}, {{practice_name}}',
    ].join('\n\n'),
  },
  {
    code: 'please-come',
    language: 'en',
    name: 'Please come to see us',
    subject: 'Please come to {{practice_name}}',
    body: [
      'Dear {{given_name}},',
      'thank you for your check-in. We would like to see your skin ourselves. Please call us at {{practice_phone}} and we will find a time.',
      'If you feel worse before that, do not wait for us. In an emergency call {{emergency_number}}.',
      '{{staff_name}}, {{practice_name}}',
    ].join('\n\n'),
  },
  {
    code: 'please-send-a-photo',
    language: 'en',
    name: 'Please send a photo',
    subject: 'A photo would help us',
    body: [
      'Dear {{given_name}},',
      'thank you for your check-in. A photo in daylight, without make-up, would help us to answer you. You can add one on your page.',
      'If you feel worse in the meantime, call us at {{practice_phone}}. In an emergency call {{emergency_number}}.',
      '{{staff_name}}, {{practice_name}}',
    ].join('\n\n'),
  },
  {
    code: 'we-have-read-it',
    language: 'en',
    name: 'We have read it',
    subject: 'We have read your check-in',
    body: [
      'Dear {{given_name}},',
      'thank you for your check-in of day {{check_in_day}} after your session on {{session_day}}. {{staff_name}} has read it. Please keep following your aftercare page.',
      'If anything changes or worries you, call us at {{practice_phone}}. In an emergency call {{emergency_number}}.',
      '{{practice_name}}',
    ].join('\n\n'),
  },
];
