export interface HeapInspector {
  /** Of the heap in use, once all that is garbage is gone. */
  megabytes(): Promise<number>;
  close(): void;
}

/** Looks into a Node process by its inspector (`--inspect`). */
export async function heapInspector(port: number): Promise<HeapInspector> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  if (!target) throw new Error('the process has no inspector');
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  const call = (method: string) =>
    new Promise<any>((resolve, reject) => {
      const id = ++last;
      const heard = ({ data }: MessageEvent) => {
        const answer = JSON.parse(data);
        if (answer.id !== id) return;
        socket.removeEventListener('message', heard);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      socket.addEventListener('message', heard);
      socket.send(JSON.stringify({ id, method }));
    });
  return {
    async megabytes() {
      // What the first round lets go may hold more.
      for (let round = 0; round < 3; round++) await call('HeapProfiler.collectGarbage');
      const { usedSize } = await call('Runtime.getHeapUsage');
      return usedSize / 1024 / 1024;
    },
    close: () => socket.close(),
  };
}
