/**
 * A person at the pages: follows links and presses buttons over HTTP, as a browser without JavaScript does. The demo uses it so that what it
 * shows was really done through the pages, with their permissions, tokens and audit entries.
 */
export class Visitor {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();
  path = '';
  html = '';
  status = 0;

  constructor(base: string) {
    this.#base = base;
  }

  async open(path: string): Promise<this> {
    return this.#go(path, { method: 'GET' });
  }

  /** Presses the button with these words, filling in what is given; hidden fields go along. */
  async press(button: string, values: Record<string, string> = {}): Promise<this> {
    const form = this.#formWith(button);
    const fields = new URLSearchParams(form.fields);
    for (const [name, value] of Object.entries(values)) fields.set(name, value);
    return this.#go(form.action, {
      method: 'POST',
      body: fields.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  #formWith(button: string): { action: string; fields: [string, string][] } {
    for (const [, attributes = '', inside = ''] of this.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
      const pressed = [...inside.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].find(
        ([, , words]) => textOf(words ?? '') === button,
      );
      if (!pressed) continue;
      const fields = [...inside.matchAll(/<input\b([^>]*)>/g)]
        .map(([, a = '']) => a)
        .filter((a) => attribute(a, 'type') === 'hidden' || / checked\b/.test(a))
        .map((a): [string, string] => [attribute(a, 'name') ?? '', attribute(a, 'value') ?? '']);
      const name = attribute(pressed[1] ?? '', 'name');
      if (name) fields.push([name, attribute(pressed[1] ?? '', 'value') ?? '']);
      return { action: attribute(attributes, 'action') ?? this.path, fields };
    }
    throw new Error(`There is no button "${button}" on ${this.path}.`);
  }

  async #go(path: string, init: RequestInit): Promise<this> {
    let to = new URL(path, this.#base);
    let request = init;
    for (let hops = 0; hops < 5; hops++) {
      const cookie = [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; ');
      const answer = await fetch(to, { ...request, redirect: 'manual', headers: { ...request.headers, cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status > 399 || !next) {
        this.status = answer.status;
        this.path = to.pathname;
        this.html = await answer.text();
        return this;
      }
      to = new URL(next, to);
      request = { method: 'GET' };
    }
    throw new Error(`${path} sends its visitors round in circles.`);
  }
}

const textOf = (markup: string): string =>
  plainly(
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

function attribute(attributes: string, name: string): string | undefined {
  const found = attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1];
  return found === undefined ? undefined : plainly(found);
}

const plainly = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
