import type { ComponentProps, ReactNode } from 'react';
import { Counter, type CounterLabels } from './counter';
import { cx } from './cx';
import { CircleAlert } from './icons';
import { Input } from './input';
import { Select } from './select';
import { Textarea } from './textarea';

type Said = { name: string; id?: string; help?: ReactNode; error?: ReactNode };

/** The ids and ARIA attributes that tie a control to its label, help and error. */
export function fieldWiring({ name, id = `f-${name}`, help, error }: Said) {
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = error ? errorId : help ? helpId : undefined;
  return {
    id,
    helpId,
    errorId,
    control: { id, 'aria-describedby': describedBy, 'aria-invalid': error ? (true as const) : undefined },
  };
}

type SayProps = { id: string; error?: ReactNode; help?: ReactNode; helpId: string };

/** What stands under a control: the error if there is one, else the help. */
export function FieldError({ id, error, help, helpId }: SayProps) {
  if (error)
    return (
      <p className="help help-error" id={id}>
        <CircleAlert />
        <span>{error}</span>
      </p>
    );
  return help ? (
    <p className="help" id={helpId}>
      {help}
    </p>
  ) : null;
}

type FieldProps = Said & {
  label: ReactNode;
  /** The word "optional" in the page's language; required fields are not starred. */
  optional?: string;
  /** Stands at the end of the label's line: a link such as "Forgotten?". */
  aside?: ReactNode;
  className?: string;
  /** Stands at the end of the line below the control. */
  foot?: ReactNode;
  children: (control: ReturnType<typeof fieldWiring>['control']) => ReactNode;
};

/** Label above, control, help below; an error replaces the help. The control gets its wiring as an argument. */
export function Field({ label, optional, aside, className, foot, children, ...said }: FieldProps) {
  const wire = fieldWiring(said);
  return (
    <div className={cx(aside ? 'relative' : undefined, className) || undefined} data-field={said.name}>
      <div className="lab">
        <label htmlFor={wire.id}>
          {label}
          {optional && <span className="lab-opt"> · {optional}</span>}
        </label>
      </div>
      {children(wire.control)}
      {/* Seen on the label's line, but after the control on the way of the Tab key. */}
      {aside && <span className="absolute end-0 top-0 text-sm font-normal">{aside}</span>}
      {foot ? (
        <div className="flex justify-between gap-3">
          <FieldError id={wire.errorId} error={said.error} help={said.help} helpId={wire.helpId} />
          {foot}
        </div>
      ) : (
        <FieldError id={wire.errorId} error={said.error} help={said.help} helpId={wire.helpId} />
      )}
    </div>
  );
}

type Outer = Omit<FieldProps, 'children' | 'name'> & { name: string };

/** The counter of a field with a limit. */
const counterOf = (
  { name, id, maxLength }: { name: string; id?: string; maxLength?: number },
  labels?: CounterLabels,
) =>
  labels && maxLength ? <Counter htmlFor={fieldWiring({ name, id }).id} max={maxLength} labels={labels} /> : undefined;

/** A labelled one-line field. With `counter` the letters left appear from 80 % of maxLength on. */
export function TextField({
  label,
  help,
  error,
  optional,
  aside,
  className,
  counter,
  ...input
}: Outer & Omit<ComponentProps<typeof Input>, 'name' | 'className'> & { counter?: CounterLabels }) {
  const { name, id } = input;
  return (
    <Field {...{ name, id, label, help, error, optional, aside, className }} foot={counterOf(input, counter)}>
      {(control) => <Input {...input} {...control} />}
    </Field>
  );
}

/** A labelled field of several lines; counter as in TextField. */
export function TextareaField({
  label,
  help,
  error,
  optional,
  aside,
  className,
  counter,
  ...input
}: Outer & Omit<ComponentProps<'textarea'>, 'name' | 'className'> & { counter?: CounterLabels }) {
  const { name, id } = input;
  return (
    <Field {...{ name, id, label, help, error, optional, aside, className }} foot={counterOf(input, counter)}>
      {(control) => <Textarea {...input} {...control} />}
    </Field>
  );
}

/** A labelled native select. */
export function SelectField({
  label,
  help,
  error,
  optional,
  aside,
  className,
  ...input
}: Outer & Omit<ComponentProps<typeof Select>, 'name' | 'className'>) {
  const { name, id } = input;
  return (
    <Field {...{ name, id, label, help, error, optional, aside, className }}>
      {(control) => <Select {...input} {...control} />}
    </Field>
  );
}
