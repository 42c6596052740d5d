import { Refused } from './http/refused.js';

const DAY = 86_400_000;

/** The product runs with real time: its clock is nobody's to move. */
export class NotMovable extends Error {}

/** The product's clock, moved forward by command1 where the product is a demo. */
export class DemoClock {
  constructor(product) {
    this.product = product;
  }

  /** @throws {NotMovable} outside of the demo profile */
  async requireMovable() {
    const { demo } = await this.product.public.get('/api/v1/clock');
    if (!demo) throw new NotMovable();
  }

  async now() {
    return new Date((await this.product.public.get('/api/v1/clock')).now);
  }

  /** Moves day by day, so that each request ends soon; does nothing for an instant that has passed. */
  async moveTo(instant) {
    let now = await this.now();
    while (now < instant) {
      now = await this.#step(new Date(Math.min(+instant, +now + DAY)));
    }
    return now;
  }

  async #step(instant) {
    try {
      const moved = await this.product.as('command1').post('/api/v1/demo/clock', { advanceTo: instant.toISOString() });
      return new Date(moved.now);
    } catch (failure) {
      // a repeated request finds the clock where the first one has brought it
      if (failure instanceof Refused && failure.code === 'clock-runs-forward') return this.now();
      if (failure instanceof Refused && [403, 404].includes(failure.status)) throw new NotMovable();
      throw failure;
    }
  }
}
