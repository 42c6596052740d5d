import { picture } from './picture.js';

/**
 * One case and the verbs on it, each said by somebody whose business it is. Every command's key is made once from the
 * case's and the step's name: repeated after a crash of the product, it is answered and not done again.
 */
export class Case {
  /**
   * @param {string} key unlike that of any other case ever sent
   * @param once (name, act): does a step once; a journal may answer from memory instead
   */
  constructor(product, people, key, { once = (name, act) => act(), turn = 0 } = {}) {
    Object.assign(this, { product, people, key, once, turn });
    this.round = 0;
  }

  /** @param {string | null} who null: the public */
  async report(who, report, photo = false) {
    const sender = who ? this.product.as(who) : this.product.public;
    this.reporter = who;
    this.category = report.category;
    const photos = photo ? [await this.photograph(who, 'photo')] : [];
    const answer = await this.once('report', () =>
      sender.post('/api/v1/reports', { clientKey: this.key, photos, ...report }),
    );
    Object.assign(this, { id: answer.incident, number: answer.caseNumber });
    return answer;
  }

  /** The case as a dispatcher sees it; remembers its order, its place and its own limit. */
  async read() {
    const seen = await this.product.as('dispatcher1').get(`/api/v1/incidents/${this.id}`);
    this.stage = seen.stage;
    this.area = seen.area;
    this.order = seen.orders.at(-1) ?? null;
    return seen;
  }

  locate(position) {
    return this.#onCase('locate', 'dispatcher1', { position });
  }

  dispatch(unit, reason) {
    return this.#onCase('dispatch', 'dispatcher1', { unit, reason });
  }

  async sign() {
    return this.#onOrder('sign', await this.people.clerkOf(this.order.unit));
  }

  async assign() {
    this.handler = await this.people.handlerOf(this.order.unit, this.turn);
    return this.#onOrder('assign', await this.people.clerkOf(this.order.unit), { handler: this.handler });
  }

  contact(note) {
    return this.#onOrder('contact', this.handler, { outcome: 'REACHED', note });
  }

  feedBack(feedback) {
    return this.#onOrder('feedback', this.handler, feedback);
  }

  async submit(result) {
    this.round++;
    const photo = await this.photograph(this.handler, `after-${this.round}`, true);
    return this.#onOrder('submit', this.handler, { result, photos: [photo] }, this.round);
  }

  async verify(passed, opinion) {
    const worker = await this.people.workerOf(this.area, { not: [this.reporter], turn: this.turn });
    const proof = passed ? await this.#proof(worker) : {};
    return this.#onCase('verify', worker, { passed, opinion, ...proof }, this.round);
  }

  /** A photo of the place now, and every point of the closing condition's check-list. */
  async #proof(worker) {
    const { conditions } = await this.product.public.get(`/api/v1/catalogue/categories/${this.category}`);
    const [condition] = conditions;
    const photos = [await this.photograph(worker, `verified-${this.round}`, true)];
    return condition ? { condition: condition.filing, checked: condition.checklist, photos } : { photos };
  }

  revisit(outcome, opinion) {
    return this.#onCase('revisit', 'revisitor1', { outcome, opinion }, this.round);
  }

  async photograph(who, name, settled = false) {
    const session = who ? this.product.as(who) : this.product.public;
    return (await this.once(name, () => session.upload(picture(this.category ?? this.key, settled)))).id;
  }

  #onOrder(verb, who, body, round) {
    return this.#command(`/api/v1/orders/${this.order.id}/${verb}`, verb, who, body, round).then((order) => {
      this.order = { ...this.order, ...order };
      return order;
    });
  }

  #onCase(verb, who, body, round) {
    return this.#command(`/api/v1/incidents/${this.id}/${verb}`, verb, who, body, round).then((moved) => {
      this.stage = moved.stage;
      return moved;
    });
  }

  #command(path, verb, who, body, round) {
    const step = round ? `${verb}-${round}` : verb;
    return this.once(step, () => this.product.as(who).post(path, body, `${this.key}-${step}`));
  }
}
