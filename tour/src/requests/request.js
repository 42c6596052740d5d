import { Case } from '../case.js';
import { limitsOf } from '../journeys/narrator.js';
import { arrivalOf, requesterOf } from './channels.js';
import { turnOf } from './turn.js';

const FALLBACK_UNIT = 'urban-management';
/** Nobody is unsatisfied here: the file knows no second round. */
const OUTCOMES = ['SATISFIED', 'SATISFIED', 'SATISFIED', 'FAIRLY', 'UNREACHABLE'];

/** One request of the file on its way through the product, and what the tour itself has written down about it. */
export class Request {
  /** What was done, in the words of the case's history. */
  acts = [];
  limits = [];
  failure = null;

  constructor(row, steps, { category, point, tour, journal, run }) {
    Object.assign(this, { row, steps, category, point, tour });
    this.stage = 'PLANNED';
    this.case = new Case(tour.product, tour.people, `${run}-${row.id}`, {
      once: (name, act) => journal.once(`${row.id}/${name}`, act),
      turn: turnOf(row.id, 1000),
    });
  }

  get open() {
    return this.stage !== 'CLOSED';
  }

  /** The limits that run: those of the order end with its submission, the case's own with its closure. */
  get running() {
    return this.limits.filter(({ limit }) => limit === 'L4' || !this.acts.includes('submitted'));
  }

  async take(verb) {
    switch (verb) {
      case 'report':
        return this.#report();
      case 'sign':
        return this.#onOrder(() => this.case.sign(), 'signed');
      case 'assign':
        return this.#onOrder(() => this.case.assign(), 'assigned');
      case 'contact':
        return this.#onOrder(() => this.case.contact(this.row.title), 'contacted');
      case 'feedback': {
        const { row, expectedBy } = this;
        const feedback = { found: row.type, spokenWith: row.source, measures: row.title || row.type, expectedBy };
        return this.#onOrder(() => this.case.feedBack(feedback), 'fed-back');
      }
      case 'submit':
        await this.#onOrder(() => this.case.submit(this.row.title || this.row.type), 'submitted');
        return this.#look('after-submit');
      case 'verify':
        if (this.stage !== 'TO_VERIFY') return;
        return this.#onCase(() => this.case.verify(true, this.row.title || this.row.type), 'verified');
      case 'revisit':
        if (this.stage !== 'TO_REVISIT') return;
        return this.#onCase(() => this.case.revisit(OUTCOMES[turnOf(this.row.id, OUTCOMES.length)], this.row.title || '-'), 'revisited');
      default:
        throw new Error(`no such step: ${verb}`);
    }
  }

  async #report() {
    const { row, tour } = this;
    const { position, grid } = await tour.district.inside(this.point);
    const { channel, requester, photo } = arrivalOf(row);
    const senders = { HOTLINE: 'dispatcher1', PUBLIC: null, FIELD: await this.#worker(channel, grid) };
    const report = {
      channel,
      category: this.category,
      text: [row.title, row.reason, row.type].filter(Boolean).join(' · ') || row.id,
      address: row.address || undefined,
      position: { ...position, accuracy: 10 },
      requester: requester ? requesterOf(row) : undefined,
    };
    await this.case.report(senders[channel], report, photo);
    this.acts.push('reported', 'located');
    await this.#look('order');
    if (!this.case.order) {
      await this.case.dispatch(FALLBACK_UNIT, 'no unit on the duty list');
      this.acts.push('lead-named');
      await this.#look('order-by-dispatcher');
    }
    this.acts.push('dispatched');
  }

  #worker(channel, grid) {
    return channel === 'FIELD' ? this.tour.people.workerOf(grid, { turn: this.case.turn }) : null;
  }

  /** The day that is told to the requester: the one of L3. */
  get expectedBy() {
    return this.limits.find(({ limit }) => limit === 'L3').due.slice(0, 10);
  }

  /** What the product says of the case now, through the journal: a tour resumed must not see the future. */
  async #look(name) {
    const seen = await this.case.once(name, async () => {
      const all = await this.case.read();
      return { stage: all.stage, area: this.case.area, order: this.case.order, limits: limitsOf(all) };
    });
    Object.assign(this.case, { stage: seen.stage, area: seen.area, order: seen.order });
    this.#remember(seen.limits);
    this.#reached(seen.stage);
  }

  async #onOrder(act, ...names) {
    const order = await act();
    this.acts.push(...names);
    this.#remember(order.limits);
  }

  async #onCase(act, ...names) {
    const moved = await act();
    this.acts.push(...names);
    this.#reached(moved.stage);
  }

  #reached(stage) {
    this.stage = stage;
    if (stage === 'CLOSED') this.acts.push('struck-off');
  }

  #remember(limits) {
    const kept = this.limits.filter(({ limit }) => !limits.some((other) => other.limit === limit));
    this.limits = [...kept, ...limits].sort((a, b) => a.limit.localeCompare(b.limit));
  }
}
