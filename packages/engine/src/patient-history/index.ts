export { pigmentHistoryOn, skinTypeOn } from './patient-history.ts';
