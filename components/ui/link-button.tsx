import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonClass, type Look } from './button';

/** A link that looks like a button; fetches nothing before it is pressed. */
export function LinkButton({
  variant,
  size,
  icon,
  wide,
  className,
  prefetch = false,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} className={buttonClass({ variant, size, icon, wide }, className)} {...rest} />;
}
