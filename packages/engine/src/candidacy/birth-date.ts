/** Read from the record and not from an answer, so that it is no question of the catalogue. */
export const birthDate = 'birth-date';

export const birthDateWording = { text: 'When were you born?', label: 'Date of birth' } as const;
