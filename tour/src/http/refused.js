/** The product refused a request: its problem+json, or what else it said. */
export class Refused extends Error {
  constructor(method, path, status, problem) {
    const code = String(problem.type ?? '').replace('urn:whistlegrid:problem:', '');
    super(`${method} ${path}: ${status} ${code} ${problem.detail ?? problem.title ?? ''}`.trim());
    Object.assign(this, { status, code, problem });
  }

  /** Reads the problem of an answer that is no success. */
  static async of(method, path, answer) {
    const text = await answer.text();
    try {
      return new Refused(method, path, answer.status, JSON.parse(text));
    } catch {
      return new Refused(method, path, answer.status, { detail: text.slice(0, 200) });
    }
  }
}
