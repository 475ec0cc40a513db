'use client';
import { useRouter } from 'next/navigation';
import { useToast } from '@/components/ui/toast';

/** What follows a done act: word of it, and the page as it is now. */
export function useDone() {
  const toast = useToast();
  const router = useRouter();
  return (text: string) => {
    toast({ text, tone: 'done' });
    router.refresh();
  };
}
