import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Session } from '../api/bi/index';
import { api, Refusal, session } from '../data/api';
import { refusalOf } from '../data/loading';
import { who } from '../data/session';
import { StudioElement } from '../part/element';
import { failure } from '../part/panel';
import { visible } from '../part/raw';
import { strings } from '../strings';
import './keys';

interface Page {
  name: string;
  title: () => string;
  key: string;
  /** What may follow the page's name in the address. */
  below?: RegExp;
  load: () => Promise<unknown>;
  render: () => unknown;
}

/** The pages in the order of the navigation; each is loaded when it is opened. */
const PAGES: Page[] = [
  {
    name: 'overview',
    title: strings.overview,
    key: 'o',
    load: () => import('../overview/overview'),
    render: () => html`<pl-overview></pl-overview>`,
  },
  {
    name: 'explore',
    title: strings.explore,
    key: 'e',
    load: () => import('../explore/explore'),
    render: () => html`<pl-explore></pl-explore>`,
  },
  {
    name: 'metrics',
    title: strings.metrics,
    key: 'm',
    below: /^\/[^/]+$/,
    load: () => import('../metrics/metrics'),
    render: () => html`<pl-metrics></pl-metrics>`,
  },
  {
    name: 'recruiting',
    title: strings.recruiting,
    key: 'r',
    load: () => import('../recruiting/recruiting'),
    render: () => html`<pl-recruiting></pl-recruiting>`,
  },
  {
    name: 'operations',
    title: strings.operations,
    key: 'p',
    below: /^\/runs\/\d{1,15}$/,
    load: () => import('../operations/operations'),
    render: () => html`<pl-operations></pl-operations>`,
  },
];

/** The frame: the user, the navigation, and the page of the address. */
@customElement('pl-app')
export class Shell extends StudioElement {
  @state() private session: Session | null = null;
  @state() private refusal: Refusal | null = null;
  @state() private ended = false;
  @state() private loaded = new Set<string>();
  @state() private unloaded: string | null = null;

  readonly #sessionEnded = () => (this.ended = true);
  /** All windows of a browser share one session: each tells the others when there is a new one. */
  readonly #others = new BroadcastChannel('plumbline-session');

  override connectedCallback() {
    super.connectedCallback();
    session.addEventListener('ended', this.#sessionEnded);
    addEventListener('focus', this.#returned);
    this.#others.addEventListener('message', this.#returned);
    this.addEventListener('click', follow);
    void this.#ask();
  }

  override disconnectedCallback() {
    session.removeEventListener('ended', this.#sessionEnded);
    removeEventListener('focus', this.#returned);
    this.#others.removeEventListener('message', this.#returned);
    this.removeEventListener('click', follow);
    super.disconnectedCallback();
  }

  /** After a login in another window, the user continues in this one. */
  readonly #returned = () => this.ended && void this.#ask();

  async #ask() {
    try {
      const found = await api.session.session();
      const other = this.session !== null && this.session.user !== found.user;
      who.session = this.session = found;
      this.refusal = null;
      if (other) {
        // Another user has logged in: the content is not theirs.
        location.reload();
        return;
      }
      if (this.ended) {
        this.ended = false;
        session.resume();
      } else {
        this.#others.postMessage('begun');
      }
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (refusal.status !== 401) this.refusal = refusal;
    }
  }

  protected override addressChanged() {
    const page = this.#page();
    document.title = page === undefined ? strings.notFound() : `${page.title()} · ${strings.product()}`;
    if (page !== undefined && !this.loaded.has(page.name)) void this.#load(page);
  }

  async #load(page: Page) {
    try {
      await page.load();
      this.loaded = new Set([...this.loaded, page.name]);
    } catch (thrown) {
      // A newer release has replaced its files, or the service is down: a browser requests a module only once.
      console.error(thrown);
      this.unloaded = page.name;
    }
  }

  #page() {
    return PAGES.find((page) => page.name === address.path.split('/')[1]);
  }

  protected override render() {
    const page = this.#page();
    const open = PAGES.filter((one) => this.session?.pages.includes(one.name));
    return html`
      <a class="skip" href="#content">${strings.skip()}</a>
      <nav class="rail" aria-label=${strings.pages()}>
        <p class="logo">
          <svg width="14" height="22" viewBox="0 0 14 22" aria-hidden="true"><path d="M7 0v13" /><path class="bob" d="M2.5 13h9L7 22z" /></svg>
          <span>${strings.product()}</span>
        </p>
        <button class="find" @click=${() => document.dispatchEvent(new CustomEvent('studio-search'))}>${strings.find()}<kbd aria-hidden="true">/</kbd></button>
        ${open.map(
          (one) =>
            html`<a href=${address.href(`/${one.name}`)} class=${one === page ? 'on' : ''} aria-current=${one === page ? 'page' : nothing}
              >${one.title()}<kbd aria-hidden="true">g ${one.key}</kbd></a
            >`,
        )}
        ${this.session
          ? html`<p class="who">
              <bdi>${visible(this.session.user)}</bdi>
              <a class="out" href="/logout">${strings.logout()}</a>
            </p>`
          : nothing}
      </nav>
      <main id="content" tabindex="-1">
        ${this.ended
          ? html`<p class="notice bad" role="alert">
              <b>${strings.ended()}</b> ${strings.endedText()}
              <a href="/overview" target="_blank">${strings.loginAgain()}</a>
            </p>`
          : nothing}
        ${address.ignored.length > 0
          ? html`<p class="notice" role="status">
              ${strings.ignored([...new Set(address.ignored.map(({ name }) => visible(name)))].join(', '))}
              ${address.ignored.some(({ name }) => name === 'from' || name === 'to') ? strings.windowFits() : nothing}
              <a href=${address.here()}>${strings.dismiss()}</a>
            </p>`
          : nothing}
        ${page !== undefined && open.includes(page) && !leadsTo(page)
          ? html`<p class="notice" role="status">
              ${strings.noSuchPart(visible(`/${address.parts.join('/')}`), page.title())}
              <a href=${address.href(`/${page.name}`)}>${strings.dismiss()}</a>
            </p>`
          : nothing}
        ${this.refusal ? failure(this.refusal, () => void this.#ask()) : nothing}
        ${this.session ? this.#content(page, open) : nothing}
      </main>
      <pl-keys .pages=${open.map(({ name, title, key }) => ({ path: `/${name}`, title: title(), key }))}></pl-keys>
    `;
  }

  #content(page: Page | undefined, open: Page[]) {
    if (page !== undefined && open.includes(page)) {
      if (this.loaded.has(page.name)) return page.render();
      return this.unloaded === page.name ? failure(new Refusal(-1, {}, null), () => location.reload()) : nothing;
    }
    return html`<h1>${page === undefined ? strings.notFound() : strings.forbidden(page.title())}</h1>
      ${page === undefined || open.length === 0 ? nothing : html`<p>${strings.forbiddenText()}</p>`}
      <p>${open.length > 0 ? strings.openPages() : strings.noPages()}</p>
      <ul class="open">
        ${open.map((one) => html`<li><a href=${address.href(`/${one.name}`)}>${one.title()}</a></li>`)}
      </ul>`;
  }
}

/** Whether the address belongs to the page, and to nothing unknown below it. */
function leadsTo({ name, below }: Page) {
  const rest = address.path.slice(name.length + 1);
  return rest === '' || below?.test(rest) === true;
}

/** Links between pages change the address without reloading the page. */
function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hash || link.pathname === '/logout' || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  address.follow(link.pathname + link.search);
}
