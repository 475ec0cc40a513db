import { buttonClass } from '@/components/ui/button';
import { Download } from '@/components/ui/icons';

/** The certificate as a file. */
export function DownloadLink({ number, label }: { number: string; label: string }) {
  return (
    <a className={buttonClass({ variant: 'primary', wide: true })} href={`/api/certificates/${number}/pdf`} download>
      <Download size="s" />
      {label}
    </a>
  );
}
