import type { Scene } from './scene.ts';

/** What one customer, or several together, go through; each of its procedures ends as it says. */
export interface Script {
  readonly name: string;
  /** How many procedures it opens. */
  readonly procedures: number;
  play(scene: Scene): Promise<void>;
}
