/** Holds work up for as long as a test needs, so that something else can happen meanwhile. */
export interface Gate {
  /** From now on whoever passes waits. Resolves when the first one stands there. */
  shut(): Promise<void>;
  open(): void;
  pass(): Promise<void>;
}

export function openGate(): Gate {
  let opened: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  return {
    shut() {
      opened = new Promise((resolve) => {
        release = resolve;
      });
      return new Promise((resolve) => {
        arrived = resolve;
      });
    },
    open: () => release(),
    pass() {
      arrived();
      return opened;
    },
  };
}
