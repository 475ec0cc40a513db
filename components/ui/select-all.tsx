'use client';
import { useEffect, useRef } from 'react';

/** The boxes of a selection inside the form (or page) an element stands in. */
export function boxesOf(element: Element, name: string): HTMLInputElement[] {
  const scope = element.closest('form') ?? document;
  return [...scope.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${CSS.escape(name)}"]`)];
}

/** The box in a table's head: ticks every row, and shows a dash when only some are. */
export function SelectAll({ name, label }: { name: string; label: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const head = box.current;
    if (!head) return;
    const scope = head.closest('form') ?? document;
    const update = () => {
      const all = boxesOf(head, name);
      const on = all.filter((one) => one.checked).length;
      head.checked = all.length > 0 && on === all.length;
      head.indeterminate = on > 0 && on < all.length;
    };
    update();
    scope.addEventListener('change', update);
    return () => scope.removeEventListener('change', update);
  }, [name]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="cb mt-0 align-middle"
      aria-label={label}
      onChange={(event) => {
        const on = event.currentTarget.checked;
        for (const one of boxesOf(event.currentTarget, name)) one.checked = on;
      }}
    />
  );
}
