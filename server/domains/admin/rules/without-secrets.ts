/** A mail's text without what signs somebody in: the secret of a single-use link belongs to its reader alone. */
export function withoutSecrets(text: string): string {
  return text.replace(/([?&#](?:token|secret|signature|code)=)[^\s&"'<>)\]]+/gi, '$1•••');
}
