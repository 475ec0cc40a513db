import '@/app/globals.css';
import { OpenDocument } from '@/components/shell/open-document';

export default function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  return <OpenDocument params={params}>{children}</OpenDocument>;
}
