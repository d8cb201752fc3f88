/**
 * What `scripts/demo-link.ts` prints.
 * @typedef {{ brand: string, contract: string, url: string }} DemoLink
 * @typedef {{ links: DemoLink[], staff: unknown }} Demo
 */

/**
 * @param {string} text JSON: the links alone, or `{ links, staff }`
 * @returns {Demo | undefined} undefined when it is something else
 */
export function readDemo(text) {
  try {
    const value = JSON.parse(text);
    const links = Array.isArray(value) ? value : value?.links;
    return Array.isArray(links) ? { links: links.filter((one) => typeof one?.url === 'string'), staff: value.staff } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * @param {Demo} demo
 * @param {{ publicUrl: string, host: string, temporalUi?: string, metrics?: number[] }} where
 * @param {(text: string) => Promise<string>} drawQr
 * @returns {Promise<string>} what is shown when all is ready; the first link is drawn as a QR code as well
 */
export async function welcome({ links, staff }, { publicUrl, host, temporalUi, metrics }, drawQr) {
  const rows = links.map(({ brand, contract, url }) => row(`Customer, ${brand.toUpperCase()}`, `${url}   (contract ${contract})`));
  rows.push(row("Dealer's terminal", `${publicUrl}/dealer${staff ? `   (${describeStaff(staff)})` : ''}`));
  rows.push(row('Mail and SMS inbox', `${publicUrl}/inbox`), row('API', `${publicUrl}/docs`));
  if (temporalUi) rows.push(row('Temporal', temporalUi));
  if (metrics) rows.push(row('Metrics', metrics.map((port) => `http://localhost:${port}/metrics`).join('   ')));
  const first = links[0];
  const qr = first ? [await drawQr(first.url)] : [];
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const hint = loopback ? ['For a phone on the same network: HOST=0.0.0.0 npm start'] : [];
  return ['', ...qr, ...rows, ...hint, 'Ctrl-C stops everything.'].join('\n');
}

/** @param {unknown} staff */
function describeStaff(staff) {
  const all = Array.isArray(staff) ? staff : [staff];
  return all.map((one) => (typeof one === 'object' && one !== null ? Object.values(one).join(' / ') : String(one))).join(', ');
}

/**
 * @param {string} name
 * @param {string} value
 */
function row(name, value) {
  return `  ${name.padEnd(20)}${value}`;
}
