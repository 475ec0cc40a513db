'use client';
import { FailedView } from '@/components/shell/failed-view';

export default function Failed(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedView {...props} />;
}
