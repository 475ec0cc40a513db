import { NewPasswordPage } from '@/components/identity/new-password-page';
import { pageContext } from '@/server/core/request';

export default async function Page({ params, searchParams }: PageProps<'/[org]/[locale]/reset-password'>) {
  return <NewPasswordPage ctx={await pageContext(await params)} search={await searchParams} purpose="reset" />;
}
