/** Sends a request like fetch(), but throws if the answer is no success. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** Where a call's parameters go if they are not in its path. */
interface Places {
  query?: readonly string[];
  /** Names of headers, by name of parameter. */
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

const tags = new WeakMap<object, string>();

/** The ETag of an answer; empty if it had none. */
export function tagOf(answer: object): string {
  return tags.get(answer) ?? '';
}

/** The common part of the generated calls of a service. */
export abstract class Calls {
  /** @param prefix replaces `/api/`, with which the paths of each service begin: the page calls all of them through bi-service */
  constructor(
    private readonly send: Send,
    private readonly prefix = '/api/',
  ) {}

  protected async ask<A>(method: string, path: string, init?: RequestInit, parameters: object = {}, ...places: readonly Places[]): Promise<A> {
    const given = new Map<string, unknown>(Object.entries(parameters).filter(([, value]) => value != null));
    const { query = [], headers = {}, body }: Places = Object.assign({}, ...places);
    const address = path.replace('/api/', this.prefix).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(given.get(name))));
    const search = new URLSearchParams(query.flatMap((name) => [given.get(name) ?? []].flat().map((value) => [name, String(value)])));
    const response = await this.send(search.size > 0 ? `${address}?${search}` : address, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...Object.fromEntries(Object.entries(headers).flatMap(([name, header]) => (given.has(name) ? [[header, String(given.get(name))]] : []))),
      },
      ...(body && { body: JSON.stringify(given.get(body)) }),
      ...init,
    });
    const answer = await response.json();
    const tag = response.headers.get('ETag');
    if (tag !== null) tags.set(answer, tag);
    return answer;
  }
}
