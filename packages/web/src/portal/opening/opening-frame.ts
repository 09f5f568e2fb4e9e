import { dotsOf } from '../../ui/dots.ts';
import wordmark from '../../ui/wordmark.module.css';
import frame from '../portal-frame.module.css';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARK_PX = 22;

/** As `PortalFrame` draws it, before a practice is known. */
export function openingFrame(content: Node): HTMLElement {
  const mark = element('span', { class: wordmark['mark'] }, drawnMark(), element('span', {}, 'Stipple'));
  const top = element('header', { class: frame['top'] }, mark);
  const column = element('main', { class: frame['column'] }, content);
  return element('div', { class: frame['frame'] }, top, column);
}

function drawnMark(): SVGElement {
  const { side, dots } = dotsOf(5);
  const view = `0 0 ${side} ${side}`;
  const size = { width: MARK_PX, height: MARK_PX, viewBox: view, fill: 'currentColor', 'aria-hidden': 'true' };
  return drawn('svg', size, ...dots.map(({ x, y, r }) => drawn('circle', { cx: x, cy: y, r })));
}

function drawn(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...parts: readonly Node[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...parts);
  return made;
}
