import { Case } from '../case.js';
import { awake } from '../city-time.js';
import { expectEachOnce, Unexpected } from './expectation.js';
import { limitsOf, Narrator } from './narrator.js';

const MINUTE = 60_000;

/** What both journeys walk with: one case, the product's clock, and somebody who tells it. */
export class Road {
  #done = [];

  constructor({ product, people, clock, pace, write }, name, key) {
    Object.assign(this, { product, people, clock, pace, name });
    this.case = new Case(product, people, key);
    this.narrator = new Narrator(write);
    this.narrator.title(name);
  }

  /** One step of people, some minutes after the last and by day; told as recorded. The last argument does it. */
  async step(minutes, ...actsAndVerb) {
    const verb = actsAndVerb.pop();
    await this.#pause();
    await this.clock.moveTo(awake(new Date(+(await this.clock.now()) + minutes * MINUTE)));
    await verb();
    this.#done.push(...actsAndVerb);
    return this.look();
  }

  /** Begins when there is still a good part of the day before everybody; in the evening that is the next morning. */
  async inGoodTime() {
    const now = await this.clock.now();
    const later = awake(new Date(+now + 5 * 60 * MINUTE));
    if (+later - +now > 5 * 60 * MINUTE) await this.clock.moveTo(later);
  }

  /** Lets time pass until an instant; tells what the product did meanwhile. */
  async until(instant) {
    await this.#pause();
    await this.clock.moveTo(instant);
    return this.look();
  }

  /** Real time, for those who follow the tour on the board. */
  async #pause() {
    if (this.pace) await new Promise((resume) => setTimeout(resume, this.pace));
  }

  async look() {
    const seen = await this.case.read();
    this.narrator.news(seen);
    return seen;
  }

  limits(seen) {
    this.narrator.limits(limitsOf(seen));
  }

  /** @returns the limit of that name */
  limit(seen, name) {
    const found = limitsOf(seen).find(({ limit }) => limit === name);
    if (!found) throw new Unexpected(`the case has no ${name}`);
    return found;
  }

  async end() {
    const seen = await this.case.read();
    if (seen.stage !== 'CLOSED') throw new Unexpected(`${seen.caseNumber} ended as ${seen.stage}`);
    const records = expectEachOnce(seen.history, this.#done);
    this.narrator.limits(limitsOf(seen));
    this.narrator.remark(`✓ ${seen.caseNumber} · ${records} records, each once`);
  }
}
