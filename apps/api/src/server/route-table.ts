/** Which addresses exist with which methods, to tell a wrong method from a wrong address. */
export class RouteTable {
  private readonly known: { readonly method: string; readonly url: string; readonly pattern: RegExp }[] = [];

  /** @param url as Fastify writes it: /complaints/:ticketId, /docs/* */
  add(methods: string | readonly string[], url: string): void {
    const source = url
      .split('/')
      .map((segment) =>
        segment === '*' ? '.*' : segment.startsWith(':') ? '[^/]+' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/');
    const pattern = new RegExp(`^${source}$`);
    for (const method of [methods].flat()) this.known.push({ method, url, pattern });
  }

  get routes(): readonly { readonly method: string; readonly url: string }[] {
    return this.known;
  }

  /** The methods of the address of a request; empty if there is nothing. */
  methodsAt(url: string): string[] {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    return [...new Set(this.known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
