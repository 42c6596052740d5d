import { language } from '@/i18n/language'
import { problemOf } from './problem'
import type { paths } from './schema'

type Method = 'get' | 'post' | 'delete'
type Having<M extends Method> = { [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never }[keyof paths]
type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never
type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: { content: { 'application/json': infer T } } }
    ? T
    : R extends { 201: { content: { 'application/json': infer T } } }
      ? T
      : R extends { 202: { content: { 'application/json': infer T } } }
        ? T
        : void
  : void
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : undefined

interface Asking {
  path?: Record<string, string>
  query?: Record<string, string | number | undefined>
  signal?: AbortSignal
}

interface Writing<B> extends Asking {
  body?: B
  /** The same key for each try of one press of a button, so that a lost answer never doubles a step. */
  key?: string
}

/** Called when the session has ended; the router sends the user to sign in again. */
export const onSignedOut: { call: () => void } = { call: () => undefined }

function address(template: string, asking: Asking): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asking.path?.[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asking.query ?? {}))
    if (value !== undefined && value !== '') query.set(name, String(value))
  return query.size ? `${path}?${query}` : path
}

/** The plain request under all others: language, origin mark on writes, problem+json into a Problem. */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', language.value)
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json')
  if (init.method && init.method !== 'GET') headers.set('X-Requested-With', 'whistlegrid')
  const response = await fetch(url, { ...init, headers, credentials: 'same-origin' })
  if (response.ok) return response
  if (response.status === 401) onSignedOut.call()
  throw await problemOf(response)
}

async function json(response: Response): Promise<unknown> {
  return response.status === 204 ? undefined : response.json()
}

export async function get<P extends Having<'get'> & string>(path: P, asking: Asking = {}): Promise<Answer<Operation<P, 'get'>>> {
  return (await json(await send(address(path, asking), { signal: asking.signal ?? null }))) as Answer<Operation<P, 'get'>>
}

export async function post<P extends Having<'post'> & string>(
  path: P,
  writing: Writing<Body<Operation<P, 'post'>>> = {},
): Promise<Answer<Operation<P, 'post'>>> {
  const response = await send(address(path, writing), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(writing.key ? { 'Idempotency-Key': writing.key } : {}) },
    body: JSON.stringify(writing.body ?? {}),
    signal: writing.signal ?? null,
  })
  return (await json(response)) as Answer<Operation<P, 'post'>>
}

export async function remove<P extends Having<'delete'> & string>(path: P, asking: Asking = {}): Promise<Answer<Operation<P, 'delete'>>> {
  return (await json(await send(address(path, asking), { method: 'DELETE', signal: asking.signal ?? null }))) as Answer<Operation<P, 'delete'>>
}
