/**
 * Tells the room's styles how far below the top of the page it begins: the top bar, and whatever notices stand above it
 * now. Without it the acts at the foot of the room would be pushed off the screen by a notice.
 */
export function keepRoomTop(room: HTMLElement | null): (() => void) | undefined {
  if (room === null) return undefined;
  const observer = new ResizeObserver(() => {
    room.style.setProperty('--above', `${Math.round(room.getBoundingClientRect().top + window.scrollY)}px`);
  });
  observer.observe(document.body);
  return () => observer.disconnect();
}
