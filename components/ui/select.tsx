import type { ComponentProps } from 'react';
import { cx } from './cx';
import { ChevronDown } from './icons';

/** One choice of a native select. */
export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<'select'> & { options?: SelectOption[]; placeholder?: string };

/** The native select with our edge: the phone's own wheel, no script. */
export function Select({ options, placeholder, className, children, ...rest }: SelectProps) {
  return (
    <span className="sel">
      <select className={cx('inp', className)} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((o) => (
          <option key={o.value} value={o.value} disabled={o.disabled}>
            {o.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown size="s" />
    </span>
  );
}
