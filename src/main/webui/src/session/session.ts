import { computed, ref } from 'vue'
import { get, remove, send } from '@/api/http'
import { asProblem } from '@/api/problem'
import type { Me } from '@/api/types'

export type Role =
  | 'GRID_WORKER'
  | 'WINDOW_CLERK'
  | 'HANDLER'
  | 'DISPATCHER'
  | 'REVISITOR'
  | 'SUPERVISOR'
  | 'SUB_DISTRICT_CLERK'
  | 'SUB_DISTRICT_LEADER'
  | 'COMMAND'
  | 'ADMIN'

/** Undefined until asked, null for an anonymous visitor. */
export const me = ref<Me | null>()

export const roles = computed(() => (me.value?.roles ?? []) as Role[])

export const hasAny = (...wanted: Role[]) => wanted.some((role) => roles.value.includes(role))

export async function loadMe(): Promise<Me | null> {
  try {
    me.value = await get('/api/v1/me')
  } catch (thrown) {
    if (asProblem(thrown).status !== 401) throw thrown
    me.value = null
  }
  return me.value
}

/** The form of the contract: plain form fields, a cookie in answer, 401 as a problem and never a redirect. */
export async function signIn(username: string, password: string): Promise<Me | null> {
  await send('/api/v1/session', {
    method: 'POST',
    body: new URLSearchParams({ j_username: username, j_password: password }),
  })
  return loadMe()
}

/** What was written but not sent goes too: the next one at this desk is somebody else. */
export async function signOut(): Promise<void> {
  await remove('/api/v1/session')
  sessionStorage.clear()
  me.value = null
}

const HOMES: [Role, string][] = [
  ['COMMAND', '/board'],
  ['SUB_DISTRICT_LEADER', '/board'],
  ['DISPATCHER', '/pool'],
  ['SUPERVISOR', '/notices'],
  ['REVISITOR', '/revisits'],
  ['WINDOW_CLERK', '/orders'],
  ['SUB_DISTRICT_CLERK', '/orders'],
  ['HANDLER', '/orders'],
  ['GRID_WORKER', '/field'],
]

/** Where a role's work is. */
export const home = (): string => HOMES.find(([role]) => roles.value.includes(role))?.[1] ?? '/board'
