import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Browsers and pools of connections open some ahead, on which nothing may ever be asked. To Node they are not idle: a stop
 * would wait for them until it has waited for long enough.
 */
export function registerUnusedConnections(http: FastifyInstance): void {
  const unused = new Set<Socket>();
  http.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  const used = ({ socket }: { socket: Socket }) => unused.delete(socket);
  http.server.on('request', used).on('upgrade', used);
  http.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}
