import { Fragment, type ReactNode } from 'react';

/** A template with nodes in its places: numbers inside a sentence stay one left-to-right unit. */
export function fillNodes(template: string, values: Record<string, ReactNode>): ReactNode {
  return template.split(/\{(\w+)\}/).map((part, at) => {
    const key = `${at}${part}`;
    return <Fragment key={key}>{at % 2 === 1 ? values[part] : part}</Fragment>;
  });
}
