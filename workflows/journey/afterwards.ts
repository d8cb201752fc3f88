import { CancellationScope } from '@temporalio/workflow';

type Work = () => Promise<unknown>;

/** Work that follows a screen which somebody has seen: mails. In the order it was left for afterwards. */
export class Afterwards {
  readonly #works: Work[] = [];
  /** Work that was begun before the end. */
  #begun: Promise<void> | undefined;

  add(work: Work): void {
    this.#works.push(work);
  }

  /** Begins what is there, and nobody waits for it: `failed` hears of what nobody expected. */
  begin(failed: (error: unknown) => void): void {
    const works = this.#works.splice(0);
    const before = this.#begun;
    this.#begun = CancellationScope.nonCancellable(async () => {
      await before;
      for (const work of works) await work();
    });
    this.#begun.catch(failed);
  }

  /** At the end: what was begun, then the rest. */
  async finish(): Promise<void> {
    if (this.#begun) await this.#begun;
    for (const work of this.#works) await work();
  }
}
