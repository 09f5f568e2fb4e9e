import { iconStrokes } from './icon-strokes.ts';
import type { IconName } from './icon-strokes.ts';

/** A drawing of few strokes in the colour of its text. Decorative by default: the word beside it carries the meaning. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={iconStrokes[name]} />
    </svg>
  );
}
