import { useEffect, useState } from 'preact/hooks';
import { readInbox } from '../api/client.ts';
import type { Message } from '../api/contract.ts';
import { listen } from '../api/events.ts';
import { persist } from '../api/persist.ts';
import { Away } from '../frame/away.tsx';
import { Frame } from '../frame/frame.tsx';
import { Prose } from '../frame/prose.tsx';
import { Screen } from '../frame/screen.tsx';
import { useText } from '../texts.ts';
import { MessageCard } from './message-card.tsx';

/** What the embedded mail server received. For trying the service only. */
export function InboxPage() {
  const t = useText();
  const [messages, setMessages] = useState<readonly Message[]>();
  const [away, setAway] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const outcome = await persist(readInbox, { onAway: () => setAway(true), signal: leaving.signal });
      if (outcome === undefined) return;
      setAway(false);
      setMessages(outcome.kind === 'done' ? outcome.value.messages : []);
    };
    void read();
    const stop = listen(
      '/v1/inbox/events',
      'messages',
      () => void read(),
      () => setAway(true),
    );
    return () => {
      leaving.abort();
      stop();
    };
  }, []);

  const newestFirst = [...(messages ?? [])].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  return (
    <Frame title="Tetsuzuki">
      <Screen title={t('inbox-title')} within="Tetsuzuki" identity="inbox">
        <div class="messages" aria-live="polite">
          {newestFirst.map((message) => (
            <MessageCard key={message.id} message={message} />
          ))}
        </div>
        {messages?.length === 0 && <Prose text={`${t('inbox-empty')}\n${t('inbox-empty-body')}`} />}
      </Screen>
      <Away away={away} />
    </Frame>
  );
}
