import '@/app/globals.css';
import { SignedInDocument } from '@/components/shell/signed-in-document';

export default function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  return (
    <SignedInDocument params={params} density="comfortable">
      {children}
    </SignedInDocument>
  );
}
