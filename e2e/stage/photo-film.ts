import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './practice-server.ts';

/** What Chromium shows as its camera. */
export type Film = { readonly file: string };

/** The folder of photographs of people, where the setting names one that is there. */
export function photographFolder(): string | null {
  const folder = process.env['STIPPLE_TEST_PHOTOS'] ?? '';
  return folder !== '' && existsSync(join(folder, 'london')) ? folder : null;
}

const FRAMES_A_SECOND = 30;

/** A person before the camera who now and then moves: two photographs of one face, the first one held for longer. */
export function writePersonFilm(folder: string): Film {
  const [still, moved] = ['001_03.jpg', '001_08.jpg'].map((name) => readFileSync(join(folder, 'london', name)));
  if (still === undefined || moved === undefined) throw new Error('the photographs are not there');
  const frames = [...held(still, 4), ...held(moved, 1)];
  const file = join(makeFolder(), 'person.mjpeg');
  writeFileSync(file, Buffer.concat(frames));
  return { file };
}

function held(frame: Buffer, seconds: number): Buffer[] {
  return Array.from({ length: seconds * FRAMES_A_SECOND }, () => frame);
}

const [WIDTH, HEIGHT, NO_COLOUR] = [1280, 720, 128];

/** Two scenes without a face, sharp and evenly lit, one after the other: as when a patient turns between views. */
export function writeSceneFilm(): Film {
  const frames = [scene(1), scene(-1)].flatMap((one) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), one, Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)]);
    return Array.from({ length: 15 }, () => frame);
  });
  const file = join(makeFolder(), 'scenes.y4m');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
  return { file };
}

/** Fine squares of many greys over large fields, which are light in one scene where they are dark in the other. */
function scene(sign: 1 | -1): Buffer {
  const grey = Buffer.alloc(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const field = (Math.floor(x / 160) + Math.floor(y / 120)) % 2 === 0 ? 1 : -1;
      const square = ((Math.floor(x / 4) * 73 + Math.floor(y / 4) * 151) % 17) - 8;
      grey[y * WIDTH + x] = 128 + sign * field * 28 + square * 7;
    }
  return grey;
}

/** How a browser is started that has this film before its camera. */
export function cameraArguments({ file }: Film): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
