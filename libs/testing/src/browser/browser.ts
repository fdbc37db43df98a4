interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
  readonly strict: boolean;
  /** ms since 1970 */
  readonly until: number;
}

/** Where a navigation ended. */
export interface Landing {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Navigation {
  readonly headers?: Readonly<Record<string, string>>;
  /** Does not go to addresses that begin like this, and answers with the first of them instead. */
  readonly before?: string;
}

const LONGEST_WAY = 15;

/** Goes to pages as a browser does, with cookies and over redirects: one that began at another site brings no strict cookie. */
export class Browser {
  private cookies: Cookie[] = [];

  async go(address: string | URL, { headers = {}, before }: Navigation = {}): Promise<Landing> {
    let url = new URL(address);
    let sawOtherSite = false;
    for (let step = 0; step < LONGEST_WAY; step += 1) {
      const cookie = this.cookiesFor(url, sawOtherSite);
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { accept: 'text/html,*/*;q=0.8', ...(cookie === '' ? {} : { cookie }), ...headers },
      });
      this.keep(url, response.headers.getSetCookie());
      const location = response.headers.get('location');
      const text = await response.text();
      const landing = { url, status: response.status, headers: response.headers, text };
      if (location === null) return landing;
      const next = new URL(location, url);
      if (before !== undefined && next.href.startsWith(before)) return { ...landing, url: next };
      sawOtherSite ||= next.host !== url.host;
      url = next;
    }
    throw new Error(`No end of redirects at ${url.href}.`);
  }

  /** The value of a cookie of this host, whatever its path. */
  cookie(host: string, name: string): string | undefined {
    return this.cookies.find((each) => each.host === host && each.name === name)?.value;
  }

  /** Changes a cookie behind the server's back. */
  forge(host: string, name: string, value: string): void {
    this.cookies = this.cookies.map((each) => (each.host === host && each.name === name ? { ...each, value } : each));
  }

  private cookiesFor({ host, pathname }: URL, sawOtherSite: boolean): string {
    return this.cookies
      .filter((each) => each.host === host && each.until > Date.now() && (!each.strict || !sawOtherSite))
      .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  private keep({ host, pathname }: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(/; ?/);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const said = (attribute: string) =>
        attributes.find((each) => each.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
      const path = said('path') ?? pathname.replace(/\/[^/]*$/, '/');
      const age = said('max-age');
      const expires = said('expires');
      const until = age ? Date.now() + Number(age) * 1000 : expires ? Date.parse(expires) : Infinity;
      const strict = said('samesite')?.toLowerCase() === 'strict';
      this.cookies = this.cookies.filter((each) => each.host !== host || each.name !== name || each.path !== path);
      if (until > Date.now()) this.cookies.push({ name, value, host, path, strict, until });
    }
  }
}
