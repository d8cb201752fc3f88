/**
 * One line a stage, with the seconds it took. A terminal sees the seconds run; a log gets a line every ten seconds.
 * @param {NodeJS.WriteStream} [out]
 */
export function openProgress(out = process.stdout) {
  /**
   * @template T
   * @param {string} title
   * @param {(say: (note: string) => void) => Promise<T>} work `say` adds a note to the stage's line
   * @returns {Promise<T>}
   */
  async function stage(title, work) {
    const began = Date.now();
    let note = '';
    const line = () => `${title}${note && ` · ${note}`} (${((Date.now() - began) / 1000).toFixed(1)} s)`;
    const show = () => (out.isTTY ? out.write(`\r\x1b[2K… ${line()}`) : out.write(`… ${line()}\n`));
    const ticking = setInterval(show, out.isTTY ? 200 : 10_000);
    /** @param {string} mark */
    const close = (mark) => {
      clearInterval(ticking);
      out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${mark} ${line()}\n`);
    };
    try {
      const result = await work((text) => {
        note = text;
      });
      close('✓');
      return result;
    } catch (error) {
      close('✗');
      throw error;
    }
  }

  // On a terminal it replaces the line of the stage under way, which draws itself again.
  const say = (/** @type {string} */ text) => out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${text}\n`);
  return { stage, say };
}

/** @typedef {ReturnType<typeof openProgress>} Progress */
