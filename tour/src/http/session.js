import { Away } from './patience.js';
import { Refused } from './refused.js';

const ANSWER_WITHIN = 240_000;

/**
 * What one person, or nobody in particular, says to the product. Signs in once by the form and keeps the cookie: Basic
 * would cost the product a bcrypt each time. Every write carries a key made once, so that a repetition does nothing twice.
 */
export class Session {
  #cookie = null;
  #signingIn = null;

  /** @param {string | null} username null: the public, without signing in */
  constructor(base, patience, username, password) {
    Object.assign(this, { base, patience, username, password });
  }

  get(path, query = {}) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
    const tail = given.length ? `?${new URLSearchParams(given)}` : '';
    return this.#answer('GET', path + tail, {});
  }

  /** @param {string | undefined} key the Idempotency-Key; the same for every repetition of the same command */
  post(path, body, key) {
    return this.#answer('POST', path, {
      body: JSON.stringify(body ?? {}),
      headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    });
  }

  /** @returns the attachment; a repeated upload leaves one that nobody claims, and the product throws it away */
  upload(picture) {
    const form = new FormData();
    form.append('file', new Blob([picture.bytes], { type: picture.type }), picture.name);
    return this.#answer('POST', '/api/v1/attachments', { body: form });
  }

  async #answer(method, path, request) {
    return this.patience.with(async () => {
      let answer = await this.#send(method, path, request);
      if (answer.status === 401 && this.username) {
        await answer.arrayBuffer();
        this.#cookie = null;
        answer = await this.#send(method, path, request);
      }
      if (!answer.ok) throw await Refused.of(method, path, answer);
      const text = await body(answer);
      return text ? JSON.parse(text) : null;
    });
  }

  async #send(method, path, { body: content, headers = {} }) {
    if (this.username && !this.#cookie) await this.#signIn();
    const answer = await reach(this.base + path, {
      method,
      body: content,
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'whistlegrid',
        ...(this.#cookie && { Cookie: this.#cookie }),
        ...headers,
      },
    });
    this.#keepCookie(answer);
    return answer;
  }

  #signIn() {
    this.#signingIn ??= this.#signInOnce().finally(() => (this.#signingIn = null));
    return this.#signingIn;
  }

  async #signInOnce() {
    const path = '/api/v1/session';
    const answer = await reach(this.base + path, {
      method: 'POST',
      body: new URLSearchParams({ j_username: this.username, j_password: this.password }),
      redirect: 'manual',
    });
    if (!answer.ok) throw await Refused.of('POST', `${path} (${this.username})`, answer);
    await answer.arrayBuffer();
    this.#keepCookie(answer);
    if (!this.#cookie) throw new Error(`signing in as ${this.username} brought no session cookie`);
  }

  #keepCookie(answer) {
    const given = answer.headers.getSetCookie();
    if (given.length) this.#cookie = given.map((cookie) => cookie.split(';')[0]).join('; ');
  }
}

/** One request; whatever passes by itself is {@link Away}. */
async function reach(address, request) {
  let answer;
  try {
    answer = await fetch(address, { ...request, signal: AbortSignal.timeout(ANSWER_WITHIN) });
  } catch (failure) {
    throw new Away(failure.cause?.code ?? failure.cause?.message ?? failure.message);
  }
  if (answer.status >= 500) {
    throw new Away(`${answer.status} ${(await answer.text().catch(() => '')).slice(0, 200)}`);
  }
  return answer;
}

async function body(answer) {
  try {
    return await answer.text();
  } catch (failure) {
    throw new Away(failure.cause?.code ?? failure.message);
  }
}
