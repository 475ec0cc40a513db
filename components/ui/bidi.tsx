import type { ComponentProps, ElementType, ReactNode } from 'react';
import { cx } from './cx';

/** A number with its punctuation as one left-to-right unit: 9 / 10, 18:20, 38%, +962 …, codes, ranges. */
export function Num({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={cx('num', className)}>
      {children}
    </bdi>
  );
}

/** What a person wrote: takes the direction of its own first letter. */
export function UserText({
  as: Tag = 'span',
  children,
  ...rest
}: { as?: ElementType; children: ReactNode } & Omit<ComponentProps<'span'>, 'dir' | 'children'>) {
  return (
    <Tag dir="auto" {...rest}>
      {children}
    </Tag>
  );
}

/** A name inside a sentence: cannot disturb the words around it. */
export function Name({ children, className }: { children: ReactNode; className?: string }) {
  return <bdi className={className}>{children}</bdi>;
}
