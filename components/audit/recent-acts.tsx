import type { Reader } from '@/components/admin/reader';
import { AppLink } from '@/components/ui/app-link';
import type { AuditPage } from '@/server/domains/audit';
import { AuditList } from './audit-list';

type RecentActsProps = {
  acts: AuditPage;
  reader: Reader;
  /** Leads to the whole trail. */
  all: string;
  /** Narrows the trail to one person; the rows lead there too. */
  subject?: string;
};

/** The newest acts of the trail beside something else, and the way to all of them. */
export function RecentActs({ acts, reader, all, subject }: RecentActsProps) {
  const trail = `/${reader.locale}/admin/audit`;
  const query = subject ? `?subject=${subject}` : '';
  return (
    <>
      <div className="-mx-5">
        <AuditList
          page={{ ...acts, next: null, previous: null }}
          reader={reader}
          path=""
          params={{}}
          hrefOf={(row) => `${trail}/${row.uuid}${query}`}
        />
      </div>
      <p className="mt-3">
        <AppLink className="link" href={`${trail}${query}`}>
          {all}
        </AppLink>
      </p>
    </>
  );
}
