import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin } from 'vite'
import { answer } from './routes'

const live = new Set<Duplex>()

/** Enough of RFC 6455 to say one short text frame to a browser. */
function tell(text: string) {
  const payload = Buffer.from(text)
  for (const socket of live) socket.write(Buffer.concat([Buffer.from([0x81, payload.length]), payload]))
}

function upgrade(request: IncomingMessage, socket: Duplex) {
  if (request.url !== '/api/v1/board/live') return
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
  live.add(socket)
  socket.on('close', () => live.delete(socket)).on('error', () => live.delete(socket)).on('data', (frame: Buffer) => ((frame[0]! & 15) === 8 ? socket.end() : undefined))
}

async function handle(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { status = 200, body, headers = {}, raw } = answer(request, Buffer.concat(chunks))
  response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', 'Cache-Control': 'no-store', ...headers })
  response.end(raw ?? (body === undefined ? '' : JSON.stringify(body)))
  if (request.method === 'POST' && status < 300) tell('{"changed":"board"}')
}

/** The contract in memory, for `npm run dev` only; nothing of it is ever built or shipped. */
export function mockServer(): Plugin {
  return {
    name: 'whistlegrid-mock',
    configureServer(server) {
      server.httpServer?.on('upgrade', upgrade)
      server.middlewares.use((request, response, next) => (request.url?.startsWith('/api/') ? void handle(request, response) : next()))
    },
  }
}
