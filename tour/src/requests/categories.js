import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * The file's words onto the catalogue's categories: the first row of the table whose words both occur in a request's
 * reason and type decides; an empty word occurs in everything, and the last row must be of that kind.
 */
export class Categories {
  constructor(table = readFileSync(new URL('../../categories.csv', import.meta.url), 'utf8')) {
    this.rows = parse(table, { columns: true, trim: true });
    const last = this.rows.at(-1);
    if (last.reason || last.type) throw new Error('the last row of categories.csv is not the one for everything else');
  }

  keyOf({ reason, type }) {
    return this.rows.find((row) => occurs(row.reason, reason) && occurs(row.type, type)).category;
  }

  /** @throws when the table names a category that the catalogue does not have */
  async check(product) {
    const known = await product.public.get('/api/v1/catalogue/categories');
    this.known = new Map(known.map((category) => [category.key, category]));
    const unknown = [...new Set(this.rows.map(({ category }) => category))].filter((key) => !this.known.has(key));
    if (unknown.length) throw new Error(`categories.csv names ${unknown.join(', ')}, which the catalogue does not have`);
  }

  /** Whether a submitted result of this category waits for somebody to check it. */
  isVerified(key) {
    return ['ON_SITE', 'DOCUMENTS'].includes(this.known.get(key).verification);
  }
}

function occurs(word, text) {
  return (text ?? '').toLowerCase().includes(word.toLowerCase());
}
