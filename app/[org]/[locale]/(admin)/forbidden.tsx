import { RefusedView } from '@/components/shell/refused-view';
import { currentContext } from '@/server/core/request';

export default function Forbidden() {
  return <RefusedView ctx={currentContext()} status={403} />;
}
