/** The URL without user, password and query, fit for a message or a log: `postgres://…@host:5432/nivaran`. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) return '(not a URL)';
  const { protocol, username, password, host, pathname } = new URL(text);
  return `${protocol}//${username + password === '' ? '' : '…@'}${host}${pathname}`;
}
