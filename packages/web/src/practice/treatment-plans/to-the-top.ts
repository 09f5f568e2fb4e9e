/** After an act that turns the page into another one: its heading is read first, from the top. */
export function toTheTop(): void {
  requestAnimationFrame(() => {
    window.scrollTo({ top: 0 });
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
}
