import { NewPasswordPage } from '@/components/identity/new-password-page';
import { pageContext } from '@/server/core/request';

export default async function Page({ params, searchParams }: PageProps<'/[org]/[locale]/accept-invitation'>) {
  return <NewPasswordPage ctx={await pageContext(await params)} search={await searchParams} purpose="invite" />;
}
