export * from './clinical-pages.ts';
