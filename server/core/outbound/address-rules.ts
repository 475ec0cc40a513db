import net from 'node:net';

// IANA's special-purpose registries: what is not an ordinary public host. Deny by range for IPv4; IPv6 has one range of
// public addresses (2000::/3), of which parts are taken out again.
const V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Teredo, ORCHID, documentation, 6to4 (which carries an IPv4 address), benchmarking.
const V6_TAKEN_OUT: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new net.BlockList();
for (const [start, bits] of V4) closed.addSubnet(start, bits, 'ipv4');
const publicV6 = new net.BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const takenOut = new net.BlockList();
for (const [start, bits] of V6_TAKEN_OUT) takenOut.addSubnet(start, bits, 'ipv6');

/** Whether an address (as DNS gives it, not a name) is an ordinary host of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = net.isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  // mapped (::ffff:0:0/96), NAT64 and every other form that carries an IPv4 address lies outside 2000::/3
  return publicV6.check(address, 'ipv6') && !takenOut.check(address, 'ipv6');
}
