import net from 'node:net';

/** A mail as the server got it. */
export type ReceivedMail = { from: string; to: string; data: string };

/** A small SMTP server: takes mail, refuses addresses by their name (`unknown@…` 550, `busy@…` 451). */
export async function startSmtp(): Promise<{ url: string; mails: ReceivedMail[]; close(): Promise<void> }> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const say = (line: string) => socket.write(`${line}\r\n`);
    let from = '';
    let to = '';
    let data: string[] | null = null;
    let rest = '';
    const take = (line: string) => {
      if (data) {
        if (line !== '.') return void data.push(line.startsWith('..') ? line.slice(1) : line);
        mails.push({ from, to, data: data.join('\n') });
        data = null;
        return say('250 taken');
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') return say('250 stand-in');
      if (verb === 'MAIL') {
        from = /<(.*?)>/.exec(line)?.[1] ?? '';
        return say('250 ok');
      }
      if (verb === 'RCPT') {
        to = /<(.*?)>/.exec(line)?.[1] ?? '';
        if (to.startsWith('unknown@')) return say('550 5.1.1 no such mailbox');
        if (to.startsWith('busy@')) return say('451 4.3.0 try again later');
        return say('250 ok');
      }
      if (verb === 'DATA') {
        data = [];
        return say('354 go on');
      }
      if (verb === 'QUIT') {
        say('221 bye');
        return socket.end();
      }
      say('250 ok');
    };
    say('220 stand-in');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
