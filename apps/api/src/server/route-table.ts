/** Which addresses exist with which methods, to tell a wrong method from a wrong address. */
export class RouteTable {
  private readonly routes: { readonly method: string; readonly pattern: RegExp }[] = [];

  /** @param url as Fastify writes it: /complaints/:ticketId, /docs/* */
  add(methods: string | readonly string[], url: string): void {
    const source = url
      .split('/')
      .map((segment) =>
        segment === '*' ? '.*' : segment.startsWith(':') ? '[^/]+' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/');
    for (const method of [methods].flat()) this.routes.push({ method, pattern: new RegExp(`^${source}$`) });
  }

  /** The methods of the address of a request; empty if there is nothing. */
  methodsAt(url: string): string[] {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
