import { CancellationScope, setCurrentDetails } from '@temporalio/workflow';
import { raiseAttention } from '../activities.ts';
import type { Position } from '../messages.ts';
import { type Attention, Attentions } from './attention.ts';
import { describe } from './details.ts';
import { Standing } from './standing.ts';

/** What support sees of one procedure: Current Details, search attributes, its list. Nothing of it is shown to customers. */
export class ForSupport {
  readonly #procedure: string;
  readonly #attentions = new Attentions();
  readonly #standing = new Standing();
  #position: Position | undefined;
  #telling: Promise<void> = Promise.resolve();

  constructor(procedure: string) {
    this.#procedure = procedure;
  }

  /** It stands somewhere else. @returns whether what support was asked to look at has passed with that */
  moved(position: Position): boolean {
    this.#position = position;
    const calm = this.#attentions.moved(position.status === 'closed');
    this.#describe();
    return calm;
  }

  /**
   * Puts it on support's list: an event, and a short write.
   * @param passing until the procedure moves; otherwise until it says something else, or ends
   */
  raise(attention: Attention, passing: boolean): Promise<void> {
    this.#attentions.raise(attention, passing);
    return this.#tell();
  }

  /** An activity of it keeps failing, or goes again. */
  async workFails(activity: string, fails: boolean): Promise<void> {
    if (this.#attentions.work(activity, fails) && this.#position) await this.#tell();
  }

  /** Everything that support was to be told is told. */
  get told(): Promise<void> {
    return this.#telling;
  }

  /** The position stays what it was. One after the other, so that the last word is the last. */
  #tell(): Promise<void> {
    this.#describe();
    const { reason = '', due } = this.#attentions.current ?? {};
    const attention = { procedure: this.#procedure, reason, ...(due !== undefined && { due }) };
    this.#telling = this.#telling.then(() => CancellationScope.nonCancellable(() => raiseAttention(attention)));
    return this.#telling;
  }

  #describe(): void {
    if (!this.#position) return;
    const attention = this.#attentions.current;
    setCurrentDetails(describe(this.#position, attention, this.#attentions.failing));
    this.#standing.say(this.#position, attention);
  }
}
