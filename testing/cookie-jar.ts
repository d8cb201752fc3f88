/** A browser's cookies of one site, as far as this service uses them: names and values, and deletion by an expiry in the past. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** For the `Cookie` header; empty when there are none. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get values(): readonly string[] {
    return [...this.#cookies.values()];
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  copy({ header }: CookieJar): void {
    for (const pair of header.split('; ').filter(Boolean))
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      if (attributes.some(isPast)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(at + 1));
    }
  }
}

function isPast(attribute: string): boolean {
  const [name = '', value = ''] = attribute.trim().split('=', 2);
  return name.toLowerCase() === 'expires' && new Date(value).getTime() <= Date.now();
}
