import Link from 'next/link';
import type { ComponentProps } from 'react';

/** An internal link: soft navigation, and nothing fetched before it is asked for (twenty links in a shell are twenty requests). */
export function AppLink({ prefetch = false, ...props }: ComponentProps<typeof Link>) {
  return <Link prefetch={prefetch} {...props} />;
}
