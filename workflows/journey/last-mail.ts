/** One procedure's own: modules are loaded once a workflow. */
let last: ((key: string) => Promise<unknown>) | undefined;

/** Remembers the mail that goes out last, so that support can send it once more: somebody has deleted it, or never got it. */
export function remembered<M extends { readonly key: string }, R>(send: (mail: M) => Promise<R>): (mail: M) => Promise<R> {
  return (mail) => {
    last = (key) => send({ ...mail, key: `${mail.key}/${key}` });
    return send(mail);
  };
}

/** How to send the last mail again under a key of its own; nothing when none was sent. */
export function lastMail(): typeof last {
  return last;
}
