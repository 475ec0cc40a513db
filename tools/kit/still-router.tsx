import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';

const nowhere = () => {};
const router = {
  push: nowhere,
  replace: nowhere,
  refresh: nowhere,
  back: nowhere,
  forward: nowhere,
  prefetch: nowhere,
};

/** Stands in for Next's router where components are drawn outside of it: the gallery and the tests. Links stay links. */
export function StillRouter({ children }: { children: ReactNode }) {
  return <AppRouterContext value={router as never}>{children}</AppRouterContext>;
}
