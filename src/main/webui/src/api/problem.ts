/** One error of the server or of the line to it, as application/problem+json says it (RFC 9457). */
export class Problem extends Error {
  constructor(
    /** The last part of `urn:whistlegrid:problem:<code>`, or one of our own: offline, timeout, unreadable. */
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly where?: string,
    readonly violations: { where?: string; message: string }[] = [],
  ) {
    super(detail ?? title)
  }

  /** Nothing arrived, so the same request may simply be sent again. */
  get retryable(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<{
    type: string
    title: string
    detail: string
    where: string
    violations: { where?: string; field?: string; message: string }[]
  }>
  const code = body.type?.split(':').pop() ?? `http-${response.status}`
  return new Problem(
    code,
    response.status,
    body.title ?? '',
    body.detail,
    body.where,
    (body.violations ?? []).map((each) => ({ where: each.where ?? each.field, message: each.message })),
  )
}

/** Turns whatever was thrown into a problem; an aborted request stays what it is. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return new Problem('timeout', 0, '')
  if (thrown instanceof TypeError) return new Problem('offline', 0, '')
  return new Problem('unreadable', 500, '', thrown instanceof Error ? thrown.message : undefined)
}
