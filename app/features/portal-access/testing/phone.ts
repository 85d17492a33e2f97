import type { Hono } from 'hono';

const ORIGIN = 'http://localhost';

/** A browser: keeps what it is given, as phones do. */
export class Phone {
  readonly cookies = new Map<string, string>();
  readonly #app: Hono;
  constructor(app: Hono, cookies: Iterable<[string, string]> = []) {
    this.#app = app;
    for (const [name, value] of cookies) this.cookies.set(name, value);
  }
  async request(method: string, path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: ORIGIN, 'user-agent': 'Mozilla/5.0 (Linux; Android 11)' };
    const body = form && new URLSearchParams(form);
    const answer = await this.#app.request(`${ORIGIN}${path}`, { method, headers, ...(body ? { body } : {}) });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
  get(path: string) {
    return this.request('GET', path);
  }
  post(path: string, form: Record<string, string>) {
    return this.request('POST', path, form);
  }
}
