import { raiseWhatWaits } from './activities.ts';

/** Every few minutes: what has waited too long gets support's attention, without a timer in each procedure. */
export function attentionCheck() {
  return raiseWhatWaits();
}
