import net from 'node:net';

/** A wire between the browser and the school that can be slow, cut in the middle of a request, and whole again. */
export type Wire = {
  /** The school's address through this wire. */
  origin: string;
  slow: (bytesPerSecond: number) => void;
  /** Breaks whatever is on its way and refuses what comes. */
  cut: () => void;
  mend: () => void;
  /** How many bytes went to the school since it was made slow. */
  passed: () => number;
  close: () => Promise<void>;
};

const PIECE_MS = 25;

/** Opens a wire to the address of the school. */
export async function openWire(target: string): Promise<Wire> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<net.Socket>();
  let broken = false;
  let rate = Number.POSITIVE_INFINITY;
  let passed = 0;

  const server = net.createServer((browser) => {
    if (broken) {
      browser.destroy();
      return;
    }
    const school = net.connect(Number(port || 80), hostname);
    for (const [one, other] of [
      [browser, school],
      [school, browser],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    school.pipe(browser);
    browser.on('data', (bytes) => {
      const flows = school.write(bytes);
      passed += bytes.length;
      if (flows && rate === Number.POSITIVE_INFINITY) return;
      browser.pause();
      const wait = rate === Number.POSITIVE_INFINITY ? 0 : Math.max(PIECE_MS, (bytes.length / rate) * 1_000);
      const goOn = () => setTimeout(() => browser.resume(), wait);
      if (flows) goOn();
      else school.once('drain', goOn);
    });
    browser.on('end', () => school.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as net.AddressInfo;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    origin: `http://localhost:${address.port}`,
    slow: (bytesPerSecond) => {
      rate = bytesPerSecond;
      passed = 0;
    },
    passed: () => passed,
    cut: () => {
      broken = true;
      breakAll();
    },
    mend: () => {
      broken = false;
      rate = Number.POSITIVE_INFINITY;
    },
    close: () =>
      new Promise((resolve) => {
        breakAll();
        server.close(() => resolve());
      }),
  };
}
