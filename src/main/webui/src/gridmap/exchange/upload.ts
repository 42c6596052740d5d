import { problemOf } from '@/api/problem'
import { language } from '@/i18n/language'

/**
 * Sends a file and tells how much of it has gone; fetch cannot. The answer comes when the server has looked at all of it.
 * The key stays the same for each try, so that a lost answer never makes two imports.
 */
export function sendFile<T>(file: File, key: string, progress: (sent: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/grid/imports?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', language.value)
    request.setRequestHeader('X-Requested-With', 'whistlegrid')
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = (event) => progress(event.loaded)
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as T)
      problemOf(new Response(request.responseText, { status: request.status })).then(reject, reject)
    }
    request.onerror = () => reject(new TypeError('offline'))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
