/** The demo district as the product knows it: its extent, and which points lie in a grid. */
export class District {
  #located = new Map();
  #extent = null;

  constructor(product) {
    this.product = product;
  }

  /** @returns {Promise<{west: number, south: number, east: number, north: number}>} degrees, CGCS2000 */
  extent() {
    this.#extent ??= this.product.public
      .get('/api/v1/grid/extent')
      .then(({ bbox: [west, south, east, north] }) => ({ west, south, east, north }));
    return this.#extent;
  }

  /**
   * The point itself when it lies in a grid, else the first on its way to the district's centre that does.
   *
   * @returns the position with the code of its grid
   */
  inside(position) {
    const key = `${position.lon},${position.lat}`;
    if (!this.#located.has(key)) this.#located.set(key, this.#towardsCentre(position));
    return this.#located.get(key);
  }

  /** After a first start the district is loaded for a while; until then nothing can be located. */
  async ready(say, sleep = (pause) => new Promise((resume) => setTimeout(resume, pause))) {
    let told = false;
    for (;;) {
      const { done, total, phase } = await this.product.public.get('/api/v1/grid/loading');
      if (phase === 'READY') return;
      if (phase === 'EMPTY' || phase === 'FAILED') throw new Error('the product has no district to tour through; its log says why');
      if (!told) say(`the district is being loaded: ${done} of ${total} (${phase}); waiting`);
      told = true;
      await sleep(1_000);
    }
  }

  async centre() {
    const { west, south, east, north } = await this.extent();
    return this.inside({ lon: (west + east) / 2, lat: (south + north) / 2 });
  }

  async #towardsCentre(position) {
    const { west, south, east, north } = await this.extent();
    const centre = { lon: (west + east) / 2, lat: (south + north) / 2 };
    for (let step = 0; step <= 10; step++) {
      const lon = rounded(position.lon + ((centre.lon - position.lon) * step) / 10);
      const lat = rounded(position.lat + ((centre.lat - position.lat) * step) / 10);
      const { path, certainty } = await this.product.public.get('/api/v1/grid/locate', { lon, lat });
      if (path && certainty !== 'OUTSIDE') return { position: { lon, lat }, grid: path.grid };
    }
    throw new Error(`no grid between ${position.lon}, ${position.lat} and the district's centre`);
  }
}

/** Seven decimals are a centimetre. */
function rounded(degrees) {
  return Math.round(degrees * 1e7) / 1e7;
}
