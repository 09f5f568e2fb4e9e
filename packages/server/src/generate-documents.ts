import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiDocument } from './documents/openapi-document.ts';
import { problemsPage } from './documents/problems-page.ts';
import { settingsPage } from './documents/settings-page.ts';

/** Where the repository keeps pages that are made from the code. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'generated');

/** Each generated document by its name in docs/generated. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  return { 'settings.md': settingsPage(), 'problems.md': problemsPage(), 'openapi.json': openapiDocument() };
}

/** Writes all of them. */
export function writeGeneratedDocuments(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(generatedDocuments())) writeFileSync(join(FOLDER, name), text);
}

if (import.meta.main) writeGeneratedDocuments();
