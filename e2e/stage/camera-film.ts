import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './practice-server.ts';

/** A GS1 DataMatrix, drawn once by bwip-js: (01)09521234543213(17)310131(10)CAM-1. */
const DATA_MATRIX = [
  '#.#.#.#.#.#.#.#.#.#.',
  '##..####.#.#.....###',
  '#...#.##.#...##..#..',
  '#.##..##...#....#..#',
  '###.##.....#.#...##.',
  '#.#..#..##..#.###.##',
  '#.#..#....##.#..##..',
  '####...##.#......#.#',
  '#...#...##....#.##..',
  '##..####..########.#',
  '#..##..#.#....#..#..',
  '####...####.#.###.##',
  '#.##..##...##.#.....',
  '#..###.####...##..##',
  '#####..#..#.....#.#.',
  '##....#.###..#####.#',
  '##.#.##...##.#.##.#.',
  '##..#..#.#.#.....#.#',
  '#..##.###..#.##.#.#.',
  '####################',
];
const [WIDTH, HEIGHT, MODULE_PX] = [640, 480, 12];
const [INK, PAPER, NO_COLOUR] = [40, 215, 128];

/** A film of a package held before the camera, in the plain format that Chromium plays as its camera. */
export function writeCameraFilm(): string {
  const grey = Buffer.alloc(WIDTH * HEIGHT, PAPER);
  const side = DATA_MATRIX.length * MODULE_PX;
  const [left, top] = [(WIDTH - side) / 2, (HEIGHT - side) / 2];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (DATA_MATRIX[Math.floor(y / MODULE_PX)]?.charAt(Math.floor(x / MODULE_PX)) === '#')
        grey[(top + y) * WIDTH + left + x] = INK;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)]);
  const file = join(makeFolder(), 'package.y4m');
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 15 }, () => frame)]));
  return file;
}
