'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { X } from '@/components/ui/icons';
import { boxesOf } from '@/components/ui/select-all';
import { type PluralForms, plural } from '@/lib/i18n/fill';

type BulkBarProps = {
  /** The name of the row boxes; the bar stands in the same form. */
  name: string;
  locale: string;
  /** `selected`: "{count} selected" in its plural forms. */
  labels: { selected: PluralForms; clear: string; region: string };
  /** Buttons; they may submit the form (`name`/`value` or `formAction`), or read the ticked ids. */
  children: ReactNode | ((ids: string[]) => ReactNode);
};

/** Floats over a table while rows are ticked, with the acts for many. */
export function BulkBar({ name, locale, labels, children }: BulkBarProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [ids, setIds] = useState<string[]>([]);

  useEffect(() => {
    const here = anchor.current;
    if (!here) return;
    const scope = here.closest('form') ?? document;
    const update = () => setIds(boxesOf(here, name).flatMap((box) => (box.checked ? [box.value] : [])));
    update();
    scope.addEventListener('change', update);
    return () => scope.removeEventListener('change', update);
  }, [name]);

  const clear = () => {
    if (!anchor.current) return;
    const boxes = boxesOf(anchor.current, name);
    for (const box of boxes) box.checked = false;
    boxes[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  };

  return (
    <>
      <span ref={anchor} hidden />
      {ids.length > 0 && (
        <div role="toolbar" aria-label={labels.region} className="bulk">
          <span className="num font-medium" role="status">
            {plural(locale, ids.length, labels.selected)}
          </span>
          <span className="bulk-sep" />
          {typeof children === 'function' ? children(ids) : children}
          <span className="bulk-sep" />
          <button type="button" className="btn btn-icon" aria-label={labels.clear} onClick={clear}>
            <X size="s" />
          </button>
        </div>
      )}
    </>
  );
}
