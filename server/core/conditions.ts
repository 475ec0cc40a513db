/** The conditions of one hand-written statement. */
export type Conditions = {
  /** Adds a condition: add`a.action = ${action}`. */
  add(strings: TemplateStringsArray, ...values: unknown[]): void;
  /** A condition as text of the code; its values come by `value`. */
  text(condition: string): void;
  /** A value outside the conditions, as its placeholder. */
  value(value: unknown): string;
  /** `where … and …`, or nothing. */
  where(): string;
  values: unknown[];
};

/**
 * Collects only the conditions that were asked for, so that the planner sees no "$1 is null or …" and takes the index of
 * the filter at hand. Texts come from the code, values travel as parameters.
 */
export function conditions(): Conditions {
  const parts: string[] = [];
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  return {
    values,
    value,
    add: (strings, ...given) => {
      parts.push(strings.reduce((text, part, i) => (i === 0 ? part : `${text}${value(given[i - 1])}${part}`), ''));
    },
    text: (condition) => {
      parts.push(condition);
    },
    where: () => (parts.length > 0 ? `where ${parts.map((part) => `(${part})`).join(' and ')}` : ''),
  };
}

/** A piece of text inside LIKE's wildcards, its own wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
