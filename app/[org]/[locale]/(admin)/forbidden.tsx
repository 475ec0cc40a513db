import { ForbiddenView } from '@/components/shell/forbidden-view';
import { currentContext } from '@/server/core/request';

export default function Forbidden() {
  return <ForbiddenView ctx={currentContext()} />;
}
