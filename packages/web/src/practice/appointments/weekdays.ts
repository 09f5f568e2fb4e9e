/** 1 is Monday, as ISO 8601 and the record count. */
export const weekdays = [
  { number: 1, key: 'weekday.1' },
  { number: 2, key: 'weekday.2' },
  { number: 3, key: 'weekday.3' },
  { number: 4, key: 'weekday.4' },
  { number: 5, key: 'weekday.5' },
  { number: 6, key: 'weekday.6' },
  { number: 7, key: 'weekday.7' },
] as const;
