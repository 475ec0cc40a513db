import { LoaderCircle } from './icons';

/** Turns while one control works; a page shows a skeleton instead. */
export function Spinner({ size = 's' }: { size?: 'xs' | 's' | 'l' }) {
  return <LoaderCircle size={size} className="spin" />;
}
