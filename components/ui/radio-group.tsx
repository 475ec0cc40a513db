import type { ReactNode } from 'react';
import { Radio } from './choice';
import { cx } from './cx';
import { FieldError, fieldWiring } from './field';

type RadioGroupProps = {
  name: string;
  label: ReactNode;
  options: { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
  help?: ReactNode;
  error?: ReactNode;
  /** Side by side instead of one below the other. */
  inline?: boolean;
  required?: boolean;
};

/** One of up to six, with the question as the group's name. */
export function RadioGroup({ name, label, options, defaultValue, help, error, inline, required }: RadioGroupProps) {
  const wire = fieldWiring({ name, help, error });
  return (
    <fieldset aria-describedby={wire.control['aria-describedby']} data-field={name}>
      <legend className="lab">{label}</legend>
      <div className={cx('flex', inline ? 'flex-wrap gap-x-5' : 'flex-col')}>
        {options.map((o) => (
          <Radio
            key={o.value}
            name={name}
            value={o.value}
            label={o.label}
            help={o.help}
            disabled={o.disabled}
            required={required}
            defaultChecked={o.value === defaultValue}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
      <FieldError id={wire.errorId} error={error} help={help} helpId={wire.helpId} />
    </fieldset>
  );
}
