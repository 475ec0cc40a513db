/** Preloads the two files of the page's script (regular and semibold); stands in the root layout's head. */
export function FontPreload({ locale }: { locale: string }) {
  const files =
    locale === 'ar'
      ? ['plex-sans-arabic-400', 'plex-sans-arabic-600']
      : ['plex-sans-400-latin1', 'plex-sans-600-latin1'];
  return files.map((file) => (
    <link key={file} rel="preload" as="font" type="font/woff2" href={`/fonts/${file}.woff2`} crossOrigin="anonymous" />
  ));
}
