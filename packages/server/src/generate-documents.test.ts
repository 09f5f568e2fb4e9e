import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEndpoints } from '@stipple/contract/endpoints';
import { describe, expect, it } from 'vitest';
import { environmentShape } from './config-settings.ts';
import { generatedDocuments } from './generate-documents.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'generated');

describe('the generated documents', () => {
  it.each(Object.entries(generatedDocuments()))('%s is what the code says', (name, text) => {
    expect(readFileSync(join(FOLDER, name), 'utf8') === text ? 'current' : 'run npm run generate').toBe('current');
  });

  it('describe every setting: what it means, what holds without it, what to do when it is wrong', () => {
    for (const [name, shape] of Object.entries(environmentShape)) {
      const { description, fallback, remedy } = { description: '', fallback: '', remedy: '', ...shape.meta() };
      expect([name, description === '', fallback === '', remedy === '']).toEqual([name, false, false, false]);
    }
  });

  it('hold every endpoint', () => {
    const document: { paths: Record<string, object> } = JSON.parse(generatedDocuments()['openapi.json'] ?? '{}');
    const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(operations).toHaveLength(allEndpoints.length);
  });
});
