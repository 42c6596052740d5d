import { Problem } from './problem'

/** What was said of one field, or of what lies below it, by its place in the sent JSON; nothing when it is not to blame. */
export function problemAt(problem: Problem | undefined, where: string): string | undefined {
  if (!problem) return undefined
  const under = (place?: string) => place === where || place?.startsWith(`${where}/`)
  const violated = problem.violations.filter((each) => under(each.where)).map((each) => each.message)
  if (violated.length) return violated.join(' ')
  return under(problem.where) ? (problem.detail ?? problem.title) : undefined
}

/** A refusal that an answer carries in its body. */
export const told = (refusal: { type?: string; title?: string; detail?: string; where?: string | null } | null | undefined) =>
  refusal ? new Problem(refusal.type?.split(':').pop() ?? '', 422, refusal.title ?? '', refusal.detail, refusal.where ?? undefined) : undefined
