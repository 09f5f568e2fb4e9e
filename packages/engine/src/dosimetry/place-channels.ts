import type { Chance } from './chance.ts';
import type { PenStrokes, RollerStrokes, StampStrokes, Strokes } from './channel-density.ts';

/** Middles of channels on a square of skin, mm from one corner; `count` of the arrays is used. */
export type Channels = { readonly x: Float64Array; readonly y: Float64Array; readonly count: number };

type Spot = (x: number, y: number) => void;

/** Lays the strokes of one visit on a square of skin: each pass turned by a right angle against the one before. */
export function placeChannels(chance: Chance, strokes: Strokes, side_mm: number, most: number): Channels {
  let x = new Float64Array(Math.min(most, FIRST_ROOM));
  let y = new Float64Array(x.length);
  let count = 0;
  const spot: Spot = (px, py) => {
    if (!(px >= 0 && py >= 0 && px < side_mm && py < side_mm) || count >= most) return;
    if (count === x.length) [x, y] = [widened(x, most), widened(y, most)];
    x[count] = px;
    y[count] = py;
    count += 1;
  };
  switch (strokes.kind) {
    case 'pen':
      placePen(chance, strokes, side_mm, spot);
      break;
    case 'roller':
      placeRoller(chance, strokes, side_mm, spot);
      break;
    case 'stamp':
      placeStamp(chance, strokes, side_mm, spot);
      break;
  }
  return { x, y, count };
}

/** Room for most visits; where more fall, it doubles. */
const FIRST_ROOM = 8_192;

function widened(full: Float64Array, most: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(Math.min(most, full.length * 2));
  wider.set(full);
  return wider;
}

/** A pen's lanes lie side by side. Its head keeps its turn along a lane and loses it when it is lifted. */
function placePen(chance: Chance, strokes: PenStrokes, side_mm: number, spot: Spot): void {
  const { needles, swath_mm, passes, overlap, hand_speed_cm_s, oscillation_hz } = strokes;
  const pitch = swath_mm * (1 - overlap);
  const step = (hand_speed_cm_s * 10) / oscillation_hz;
  const head = ringsOf(needles, swath_mm / 2);
  const turned = { along: new Float64Array(needles), across: new Float64Array(needles) };
  for (let pass = 0; pass < passes; pass += 1) {
    const lay = crossing(pass, spot);
    const shift = chance.uniform() * pitch;
    for (let lane = shift - swath_mm; lane < side_mm + swath_mm; lane += pitch) {
      turnHead(head, chance.uniform() * 2 * Math.PI, lane, turned);
      const first = -swath_mm + chance.uniform() * step;
      // What lies further than the head reaches from the square leaves nothing on it.
      const skipped = Math.max(0, Math.ceil((-swath_mm / 2 - first) / step));
      layLane(lay, turned, first + skipped * step, step, side_mm + swath_mm / 2);
    }
  }
}

type TurnedHead = { readonly along: Float64Array; readonly across: Float64Array };

/** Where the needles of a turned head stand: ahead of its middle, and across the skin. */
function turnHead(head: readonly (readonly [number, number])[], turn: number, lane: number, into: TurnedHead): void {
  const [sine, cosine] = [Math.sin(turn), Math.cos(turn)];
  head.forEach(([hx, hy], needle) => {
    into.along[needle] = hx * cosine - hy * sine;
    into.across[needle] = lane + hx * sine + hy * cosine;
  });
}

function layLane(lay: Spot, { along, across }: TurnedHead, first: number, step: number, until: number): void {
  for (let at = first; at < until; at += step)
    for (let needle = 0; needle < along.length; needle += 1) lay(at + (along[needle] ?? 0), across[needle] ?? 0);
}

/** A roller lays the rows of its drum, each a little turned against its neighbour, once around and again. */
function placeRoller(chance: Chance, strokes: RollerStrokes, side_mm: number, spot: Spot): void {
  const { needles, drum_diameter_mm, drum_width_mm, needle_length_mm, passes } = strokes;
  const rows = Math.max(1, Math.round(Math.sqrt(needles / 3)));
  const around = (Math.PI * (drum_diameter_mm + 2 * needle_length_mm)) / (needles / rows);
  const between = drum_width_mm / rows;
  for (let pass = 0; pass < passes; pass += 1) {
    const lay = crossing(pass, spot);
    const start = chance.uniform() * drum_width_mm;
    for (let lane = start - drum_width_mm; lane < side_mm + drum_width_mm; lane += drum_width_mm) {
      const phase = chance.uniform() * around;
      for (let row = 0; row < rows; row += 1) {
        const across = lane + row * between;
        for (let along = phase + (row % 2) * (around / 2) - around; along < side_mm; along += around)
          lay(along, across);
      }
    }
  }
}

/** A stamp is set down beside its last place, a little askew, as often per spot as was said. */
function placeStamp(
  chance: Chance,
  { needles, head_area_mm2, stamps_per_spot }: StampStrokes,
  side_mm: number,
  spot: Spot,
): void {
  const edge = Math.sqrt(head_area_mm2);
  const across = Math.max(1, Math.round(Math.sqrt(needles)));
  for (let again = 0; again < stamps_per_spot; again += 1)
    for (let top = chance.uniform() * -edge; top < side_mm; top += edge)
      for (let left = chance.uniform() * -edge; left < side_mm; left += edge)
        for (let needle = 0; needle < needles; needle += 1)
          spot(
            left + (((needle % across) + chance.uniform()) / across) * edge,
            top + ((Math.floor(needle / across) + chance.uniform()) / Math.ceil(needles / across)) * edge,
          );
}

/** Every second pass runs across the one before. */
function crossing(pass: number, spot: Spot): Spot {
  return pass % 2 === 0 ? spot : (along, across) => spot(across, along);
}

/** Where the needles of a round head stand: rings filled evenly from the edge inwards. An assumption: makers do not publish it. */
function ringsOf(needles: number, radius_mm: number): readonly (readonly [number, number])[] {
  return Array.from({ length: needles }, (_, index) => {
    const reach = radius_mm * Math.sqrt((index + 0.5) / needles);
    const turn = index * GOLDEN_ANGLE;
    return [reach * Math.cos(turn), reach * Math.sin(turn)] as const;
  });
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
