// The SMTP stand-in as a process of its own, for benchmarks: says its address, then for each line it reads how many mails
// it got and how many different ones.
import readline from 'node:readline';
import { startSmtp } from './smtp-stand-in';

const server = await startSmtp();
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
say({ url: server.url });
for await (const _ of readline.createInterface({ input: process.stdin })) {
  const ids = server.mails.map(({ data }) => /^Message-ID: (.*)$/im.exec(data)?.[1]);
  say({ received: ids.length, different: new Set(ids).size });
}
await server.close();
