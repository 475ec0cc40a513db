import '@/app/globals.css';
import { SignedInDocument } from '@/components/shell/signed-in-document';

/** Pages without a sidebar, for one thing at a time: a quiz. */
export default function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  return (
    <SignedInDocument params={params} density="none">
      {children}
    </SignedInDocument>
  );
}
