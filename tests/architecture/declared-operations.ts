/** Operations that anybody may call. Whoever adds one says here that it was meant; its reason stands in the code. */
export const openOperations: string[] = [
  'catalog.get_public_course',
  'catalog.list_public_course_slugs',
  'catalog.list_public_courses',
  'certificates.certificate.verify',
  'certificates.file.take',
  'certificates.shared.get',
  'cms.get_course_seo',
  'cms.get_site_texts',
  'cms.list_public_people',
  'identity.enter-demo',
  'identity.list-demo-people',
  'identity.request-password-reset',
  'identity.reset-password',
  'identity.sign-in',
  'identity.sign-up',
  'identity.verify-email',
  'lookups.list',
  'mail.list-demo-mail',
  'mail.read-demo-mail',
  'mail.unsubscribe',
  'media.file.open',
  'media.picture.open',
  'organizations.get-robots-rules',
  'media.rendition.open',
  'media.stream.open',
];

/** Commands whose rows reach the whole school whoever calls them. */
export const elevatedOperations: string[] = [
  'certificates.file.take',
  'identity.enter-demo',
  'identity.request-password-reset',
  'identity.reset-password',
  'identity.sign-in',
  'identity.sign-up',
  'identity.verify-email',
];
