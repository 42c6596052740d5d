import { Session } from './session.js';

/** A running product at an address, and the people who are signed in to it. */
export class Product {
  #sessions = new Map();

  constructor(base, patience, password) {
    Object.assign(this, { base: base.replace(/\/+$/, ''), patience, password });
    this.public = new Session(this.base, patience, null, null);
  }

  /** @returns {Session} of that person; signed in at the first request */
  as(username) {
    if (!this.#sessions.has(username)) {
      this.#sessions.set(username, new Session(this.base, this.patience, username, this.password));
    }
    return this.#sessions.get(username);
  }

  /** All items of a keyset-paged list. */
  async *list(username, path, query = {}) {
    let after;
    do {
      const page = await this.as(username).get(path, { limit: 200, ...query, after });
      yield* page.items;
      after = page.next;
    } while (after);
  }
}
