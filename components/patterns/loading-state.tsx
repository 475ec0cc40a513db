import { Skeleton, SkeletonLines } from '@/components/ui/skeleton';

/** A page on its way, in the layout it will have; silent for 300 ms, then bars. `label` is read out. */
export function LoadingState({
  label,
  shape = 'page',
  rows = 8,
}: {
  label: string;
  shape?: 'page' | 'table' | 'reading';
  rows?: number;
}) {
  return (
    <div className="page" role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      <Skeleton width="14rem" className="!h-6" />
      {shape === 'table' ? (
        <div className="mt-8 flex flex-col">
          {Array.from({ length: rows }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
            <div key={at} className="flex items-center gap-6 border-b border-line py-3.5">
              <Skeleton width="32%" />
              <Skeleton width="16%" />
              <Skeleton width="22%" />
            </div>
          ))}
        </div>
      ) : (
        <div
          className={
            shape === 'reading' ? 'measure mt-8 flex flex-col gap-8' : 'mt-8 flex max-w-[44rem] flex-col gap-8'
          }
        >
          <SkeletonLines lines={4} />
          <SkeletonLines lines={5} />
        </div>
      )}
    </div>
  );
}
