import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; help?: ReactNode };

function Row({
  label,
  help,
  className,
  children,
}: Pick<ChoiceProps, 'label' | 'help' | 'className'> & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={cx('opt', className)}>
      {children}
      <span>
        {label}
        {help && <span className="block text-sm text-ink-3">{help}</span>}
      </span>
    </label>
  );
}

/** One of many that may be chosen; the whole row is the target. */
export function Checkbox({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <Row label={label} help={help} className={className}>
      <input type="checkbox" className="cb" {...rest} />
    </Row>
  );
}

/** One of a few that exclude each other; use inside RadioGroup. */
export function Radio({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <Row label={label} help={help} className={className}>
      <input type="radio" className="rd" {...rest} />
    </Row>
  );
}

/** For what acts at once, never inside a form that is sent later. */
export function Switch({ label, help, className, ...rest }: ChoiceProps) {
  return (
    <Row label={label} help={help} className={className}>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state */}
      <input type="checkbox" role="switch" className="sw" {...rest} />
    </Row>
  );
}

/** The bare box of a table's row; its name must be given. */
export function BareCheckbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { 'aria-label': string }) {
  return <input type="checkbox" className={cx('cb align-middle mt-0', className)} {...rest} />;
}
