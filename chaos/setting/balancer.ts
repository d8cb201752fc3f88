import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What stands in front of the servers in production: a connection goes to one of them that takes it. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((incoming) => {
    open.add(incoming);
    incoming.once('close', () => open.delete(incoming));
    incoming.on('error', () => incoming.destroy());
    turn += 1;
    forward(incoming, [...ports.slice(turn % ports.length), ...ports.slice(0, turn % ports.length)]);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the balancer does not listen on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(incoming: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    incoming.destroy();
    return;
  }
  const outgoing = connect(port, '127.0.0.1');
  let connected = false;
  outgoing.once('connect', () => {
    connected = true;
    incoming.pipe(outgoing);
    outgoing.pipe(incoming);
  });
  outgoing.on('error', () => (connected ? incoming.destroy() : forward(incoming, others)));
  outgoing.once('close', () => connected && incoming.destroy());
  incoming.once('close', () => outgoing.destroy());
}
