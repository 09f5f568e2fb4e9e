export * from './candidacy-library.ts';
