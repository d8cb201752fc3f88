// Written in the syntax of Node 12 on purpose: this file must run where nothing else of the project does.

/**
 * @param {string} version like "20.19.0"
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Ends the process with one line when this Node is too old. */
export function refuseOldNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(`Node 20.19 or newer is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
}
