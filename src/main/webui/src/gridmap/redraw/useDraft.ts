import { onScopeDispose, ref, shallowRef } from 'vue'
import { get, post, remove } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import type { AreaChange, ChangeCount, CheckProgress, Draft, DraftAct, Finding, GridVersion } from '@/api/types'

const POLL = 600
/** As many as a person reads; the tally says how many there are. */
const MOST_FINDINGS = 200
const MOST_CHANGES = 1000

export type Verb =
  | 'split'
  | 'merge'
  | 'move-border'
  | 'move-grid'
  | 'rename'
  | 'assign-building'
  | 'split-community'
  | 'cut-community'
  | 'merge-communities'
  | 'move-community'

/**
 * One draft as it is: its acts, the report of its newest check, and what it would change. Every act is followed by a
 * check in the background, so that the findings are those of what is drawn; a further act simply calls it off.
 */
export function useDraft(id: string) {
  const path = { id }
  const draft = shallowRef<Draft>()
  const check = shallowRef<CheckProgress | null>()
  const acts = shallowRef<DraftAct[]>([])
  const findings = shallowRef<Finding[]>([])
  const changes = shallowRef<AreaChange[]>()
  /** How many of each tier come, change and go: all of them, also where the list is cut. */
  const counts = shallowRef<ChangeCount[]>()
  /** The version that a draft has to follow to be published. */
  const newest = shallowRef<GridVersion>()
  const problem = shallowRef<Problem>()
  const busy = ref(false)
  let polling: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    busy.value = true
    problem.value = undefined
    try {
      return await work()
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  async function read(): Promise<void> {
    const [seen, versions] = await Promise.all([get('/api/v1/grid/drafts/{id}', { path }), get('/api/v1/grid/versions')])
    draft.value = seen.draft
    check.value = seen.check
    newest.value = versions.at(-1)
  }

  async function readActs(): Promise<void> {
    const all: DraftAct[] = []
    let after: string | undefined
    do {
      const page = await get('/api/v1/grid/drafts/{id}/acts', { path, query: { after, limit: 200 } })
      all.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    acts.value = all
  }

  async function readReport(): Promise<void> {
    findings.value = (await get('/api/v1/grid/drafts/{id}/findings', { path, query: { limit: MOST_FINDINGS } })).features
  }

  async function readChanges(): Promise<void> {
    const all: AreaChange[] = []
    let behind: string | undefined
    do {
      const page = await get('/api/v1/grid/drafts/{id}/changes', { path, query: { behind, limit: 200 } })
      all.push(...page.items)
      behind = page.next ?? undefined
    } while (behind && all.length < MOST_CHANGES)
    changes.value = all
    counts.value = await get('/api/v1/grid/drafts/{id}/changes/counts', { path })
  }

  /** Waits for a running check, then reads its report. */
  function follow(): void {
    clearTimeout(polling)
    if (ended) return
    polling = setTimeout(async () => {
      try {
        await read()
        if (draft.value?.state === 'CHECKING') follow()
        else if (draft.value?.state === 'CHECKED') await Promise.all([readReport(), readChanges()])
      } catch (thrown) {
        problem.value = asProblem(thrown)
      }
    }, POLL)
  }

  async function startCheck(heal: boolean, tolerance?: number): Promise<void> {
    draft.value = await post('/api/v1/grid/drafts/{id}/check', { path, body: { heal, toleranceSquareMetres: tolerance }, key: crypto.randomUUID() })
    follow()
  }

  async function standStill(): Promise<void> {
    clearTimeout(polling)
    if (draft.value?.state === 'CHECKING') await remove('/api/v1/grid/drafts/{id}/check', { path }).catch(() => undefined)
  }

  /** Does one act and has it checked; false when it was refused, with the drawing as it was. */
  async function act(verb: Verb, body: object): Promise<boolean> {
    const done = await attempt(async () => {
      await standStill()
      await post(`/api/v1/grid/drafts/{id}/acts/${verb}` as never, { path, body, key: crypto.randomUUID() } as never)
      await Promise.all([read(), readActs()])
      await startCheck(false)
      return true
    })
    if (!done) void read().then(() => draft.value?.state === 'CHECKING' && follow())
    return done ?? false
  }

  const undo = () =>
    attempt(async () => {
      await standStill()
      await remove('/api/v1/grid/drafts/{id}/acts/newest', { path })
      await Promise.all([read(), readActs()])
      await startCheck(false)
      return true
    })

  const runCheck = (heal: boolean, tolerance?: number) => attempt(() => standStill().then(() => startCheck(heal, tolerance)))

  const cancelCheck = () =>
    attempt(async () => {
      await standStill()
      await read()
    })

  /** Brings what was drawn over to the newest version; the acts done so far can no longer be undone. */
  const rebase = (why: string) =>
    attempt(async () => {
      await standStill()
      draft.value = await post('/api/v1/grid/drafts/{id}/rebase', { path, body: { why }, key: crypto.randomUUID() })
      await Promise.all([read(), readActs()])
      await startCheck(false)
      return true
    })

  const publish = (effectiveFrom: string, reason: string) =>
    attempt(async () => {
      draft.value = await post('/api/v1/grid/drafts/{id}/publish', { path, body: { effectiveFrom, reason }, key: crypto.randomUUID() })
      return true
    })

  const discard = () =>
    attempt(async () => {
      draft.value = await remove('/api/v1/grid/drafts/{id}', { path })
      return true
    })

  const open = () =>
    attempt(async () => {
      await Promise.all([read(), readActs()])
      if (draft.value?.state === 'CHECKING') follow()
      else if (draft.value?.state === 'CHECKED') await Promise.all([readReport(), readChanges()])
    })

  onScopeDispose(() => {
    ended = true
    clearTimeout(polling)
  })

  return { draft, check, acts, findings, changes, counts, newest, problem, busy, open, act, undo, runCheck, cancelCheck, rebase, publish, discard, readChanges }
}
