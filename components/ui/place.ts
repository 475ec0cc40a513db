/** Puts a floating element at its anchor: below or above, start- or end-aligned in the page's direction, inside the window. */
export function place(
  anchor: Element,
  floating: HTMLElement,
  align: 'start' | 'end' | 'center' = 'start',
  gap = 4,
): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  const atLeft =
    align === 'center'
      ? box.left + (box.width - width) / 2
      : (align === 'start') !== rtl
        ? box.left
        : box.right - width;
  const below = box.bottom + gap;
  const fits = below + height <= window.innerHeight - 8 || box.top - gap - height < 8;
  const top = fits ? below : box.top - gap - height;
  const left = Math.max(8, Math.min(atLeft, window.innerWidth - width - 8));
  floating.style.inset = `${Math.round(top)}px auto auto ${Math.round(left)}px`;
  floating.style.position = 'fixed';
}
