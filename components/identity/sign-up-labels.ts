import type { Translator } from '@/lib/i18n/server';

/** The words of the sign-up form, in the reader's language. */
export function signUpLabels(t: Translator) {
  return {
    nameEn: t('fields.nameEn'),
    nameAr: t('fields.nameAr'),
    email: t('fields.email'),
    password: t('fields.password'),
    passwordHelp: t('signUp.passwordHelp'),
    nameHelp: t('signUp.nameHelp'),
    submit: t('signUp.submit'),
    working: t('signUp.working'),
    sentTitle: t('signUp.sentTitle'),
    sentText: t.raw('signUp.sentText'),
    mailbox: t('signUp.mailbox'),
    have: t('signUp.have'),
    signIn: t('signIn.submit'),
  };
}
