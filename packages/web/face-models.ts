import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/**
 * The only models that are shipped: where a face is, its mesh, its irises. Those that guess who somebody is, how old, of which
 * sex or in which mood are in the same package and never leave it.
 */
const MODELS = ['blazeface', 'facemesh', 'iris'];

/** Where the app finds them, on its own server. The version stands in the address, so that a browser may keep them for good. */
export const faceModelsPath = `/assets/faces-${versionOf('@vladmandic/human')}/`;

/** Puts the models, the program that runs them and their licences beside the app's own files. */
export function faceModels(): Plugin {
  return {
    name: 'stipple-face-models',
    config: () => ({ define: { __FACE_MODELS__: JSON.stringify(faceModelsPath) } }),
    generateBundle() {
      for (const [name, source] of files())
        this.emitFile({ type: 'asset', fileName: `${faceModelsPath.slice(1)}${name}`, source });
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const name = (request.url ?? '').split('?', 1)[0] ?? '';
        const source = name.startsWith(faceModelsPath) ? files().get(name.slice(faceModelsPath.length)) : undefined;
        if (source === undefined) return next();
        response.setHeader('content-type', name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream');
        response.end(source);
      });
    },
  };
}

function files(): ReadonlyMap<string, Buffer> {
  const folder = folderOf('@vladmandic/human');
  const model = (file: string): [string, Buffer] => [file, readFileSync(`${folder}models/${file}`)];
  const program = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  return new Map([
    ...MODELS.flatMap((name) => [model(`${name}.json`), model(`${name}.bin`)]),
    ['tfjs-backend-wasm-simd.wasm', readFileSync(program)],
    ['LICENSES.txt', Buffer.from(notice(readFileSync(`${folder}LICENSE`, 'utf8'), readFileSync(APACHE, 'utf8')))],
  ]);
}

/** Stipple's own licence is the same text. */
const APACHE = fileURLToPath(new URL('../../LICENSE', import.meta.url));

function notice(mit: string, apache: string): string {
  return [
    `Human ${versionOf('@vladmandic/human')}, https://github.com/vladmandic/human`,
    '',
    mit.trim(),
    '',
    'blazeface, facemesh and iris are models of MediaPipe (BlazeFace, Face Mesh and Iris), Copyright Google LLC, converted by the',
    'author of Human, under the Apache License, Version 2.0.',
    `TensorFlow.js ${versionOf('@tensorflow/tfjs-backend-wasm')} (tfjs-backend-wasm-simd.wasm and parts of Human), Copyright Google LLC, Apache License, Version 2.0.`,
    '',
    apache.trim(),
    '',
  ].join('\n');
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`${folderOf(name)}package.json`, 'utf8')) as { version: string };
  return version;
}

/** Not every package lets its own package.json be asked for. */
function folderOf(name: string): string {
  return require.resolve(name).replace(/\/dist\/[^/]+$/, '/');
}
