/** Who may do what: finds for each step somebody of the demo whose business it is. */
export class People {
  #units = null;
  #handlers = new Map();
  #workers = null;

  constructor(product) {
    this.product = product;
  }

  /** The account at the window of a unit: the desk of a sub-district, the clerk of a department. */
  async clerkOf(unit) {
    this.#units ??= this.product
      .as('dispatcher1')
      .get('/api/v1/units')
      .then((units) => new Map(units.map(({ key, kind }) => [key, kind])));
    const kind = (await this.#units).get(unit);
    return kind === 'SUB_DISTRICT' ? `desk.${unit}` : `clerk.${unit}`;
  }

  /** @param {number} turn whoever's turn it is, when the unit has several */
  async handlerOf(unit, turn = 0) {
    if (!this.#handlers.has(unit)) {
      const clerk = await this.clerkOf(unit);
      this.#handlers.set(unit, this.product.as(clerk).get(`/api/v1/units/${unit}/handlers`));
    }
    const handlers = (await this.#handlers.get(unit)).map(({ username }) => username).sort();
    return handlers[turn % handlers.length];
  }

  /** A grid worker who serves the place and is none of those. */
  async workerOf(code, { not = [], turn = 0 } = {}) {
    this.#workers ??= this.#findWorkers();
    const able = (await this.#workers).filter(
      ({ username, areas }) => !not.includes(username) && areas.some((area) => code.startsWith(area.code)),
    );
    if (!able.length) throw new Error(`no grid worker serves ${code}`);
    return able[turn % able.length].username;
  }

  /** worker1, worker2 … until one is refused. */
  async #findWorkers() {
    const found = [];
    for (let number = 1; ; number++) {
      try {
        found.push(await this.product.as(`worker${number}`).get('/api/v1/me'));
      } catch (refused) {
        if (refused.status !== 401) throw refused;
        return found;
      }
    }
  }
}
