import type { ReactNode } from 'react';

type SegmentedProps = {
  name: string;
  label: ReactNode;
  options: { value: string; label: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
  /** Controlled use, in client components. */
  value?: string;
  onChange?: (value: string) => void;
  hideLabel?: boolean;
};

/** One of a few words side by side: rubric levels, a view, a period. */
export function Segmented({ name, label, options, defaultValue, value, onChange, hideLabel }: SegmentedProps) {
  return (
    <fieldset>
      <legend className={hideLabel ? 'sr-only' : 'lab'}>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(onChange
                ? { checked: option.value === value, onChange: () => onChange(option.value) }
                : { defaultChecked: option.value === defaultValue })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
