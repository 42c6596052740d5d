/**
 * Patience with a product that is away for a while: killed, restarting, or overloaded. An attempt that failed in a
 * passing way is repeated with growing pauses; whoever repeats must carry the same key, so that nothing is done twice.
 */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/** The product is away: no connection, a broken one, or an answer of the 5xx kind. */
export class Away extends Error {}

export class Patience {
  /** @param {number} limit milliseconds for which one request is repeated */
  constructor({ limit = 180_000, say = () => {}, sleep = pause, clock = Date.now } = {}) {
    Object.assign(this, { limit, say, sleep, clock });
    this.awaySince = null;
  }

  /** Repeats the attempt while it throws {@link Away}. */
  async with(attempt) {
    const began = this.clock();
    for (let tries = 0; ; tries++) {
      try {
        const answer = await attempt();
        this.#back();
        return answer;
      } catch (failure) {
        if (!(failure instanceof Away)) throw failure;
        if (this.clock() - began >= this.limit) throw failure;
        this.#away(failure);
        await this.sleep(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries));
      }
    }
  }

  #away(failure) {
    if (this.awaySince !== null) return;
    this.awaySince = this.clock();
    this.say(`the product is away (${failure.message}); trying again for up to ${Math.round(this.limit / 1000)} s`);
  }

  #back() {
    if (this.awaySince === null) return;
    this.say(`the product is back after ${((this.clock() - this.awaySince) / 1000).toFixed(1)} s; going on`);
    this.awaySince = null;
  }
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
